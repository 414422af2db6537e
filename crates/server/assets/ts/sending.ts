// A form on its way: one click sends once, the button says so, and without a line it says that nothing is lost.

import { onWake } from "./wake";

const busy = "aria-busy";

/** Marks a form as being sent; false when it already is. */
export function begin(form: HTMLFormElement): boolean {
  if (form.getAttribute(busy) === "true") {
    return false;
  }
  form.setAttribute(busy, "true");
  submitters(form).forEach((button) => button.setAttribute(busy, "true"));
  return true;
}

export function end(form: HTMLFormElement): void {
  form.removeAttribute(busy);
  submitters(form).forEach((button) => button.removeAttribute(busy));
}

/** A word above the form's buttons, said to everybody. */
export function say(form: HTMLFormElement, words: string | undefined): void {
  let place = form.querySelector<HTMLElement>(":scope [data-sending-word]");
  if (!words) {
    place?.remove();
    return;
  }
  if (!place) {
    place = document.createElement("p");
    place.dataset["sendingWord"] = "";
    place.className = "notice notice-soon";
    place.setAttribute("role", "alert");
    (form.querySelector(".actions:last-of-type, .composer-send") ?? form.lastElementChild)?.before(place);
  }
  place.textContent = words;
}

function submitters(form: HTMLFormElement): HTMLButtonElement[] {
  return [...form.elements].filter(
    (element): element is HTMLButtonElement => element instanceof HTMLButtonElement && element.type === "submit",
  );
}

export function startSending(): void {
  const offline = document.body.dataset["sayOffline"];
  onWake("form[method=post]", (element) => {
    const form = element as HTMLFormElement;
    form.addEventListener("submit", (event) => {
      if (event.defaultPrevented) {
        return;
      }
      if (!navigator.onLine) {
        event.preventDefault();
        say(form, offline);
      } else if (form.dataset["stay"] === undefined && !begin(form)) {
        event.preventDefault();
      }
    });
  });
  // Back from the page after: the form may be sent again.
  addEventListener("pageshow", () => document.querySelectorAll<HTMLFormElement>("form[aria-busy]").forEach(end));
}
