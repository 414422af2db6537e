// The word that something is done outlives a change of page: it was answered to a script, which then goes to the page itself.

const place = "miso.flash";

/** Takes the word out of an answer that is about to be left. */
export function keepFlash(answer: Document): void {
  try {
    sessionStorage.setItem(place, answer.querySelector("[data-flash]")?.outerHTML ?? "");
  } catch {
    // Storage is switched off: the page says for itself what is true now.
  }
}

/** Shows it on the page that was gone to, unless that has a word of its own. */
export function showKeptFlash(): void {
  try {
    const kept = sessionStorage.getItem(place) ?? "";
    sessionStorage.removeItem(place);
    const word = new DOMParser().parseFromString(kept, "text/html").querySelector("[data-flash]");
    if (word && !document.querySelector("[data-flash]")) {
      document.querySelector("main")?.prepend(word);
    }
  } catch {
    // As above.
  }
}
