// The list above a form that came back names the field of each problem: the same sentence may be said of several.

export function startNamingProblems(): void {
  nameAll();
  document.addEventListener("renewed", nameAll);
}

function nameAll(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-problems] a")) {
    const name = nameOf(decodeURIComponent(link.hash.slice(1)));
    if (name !== "" && !link.textContent?.startsWith(name)) {
      link.prepend(/[?.]$/.test(name) ? `${name} ` : `${name}: `);
    }
  }
}

/** The words of a field's label, or of the group it is, without what stands beside them. */
function nameOf(id: string): string {
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`) ?? document.getElementById(id)?.querySelector("legend");
  return label?.firstChild?.textContent?.trim() ?? "";
}
