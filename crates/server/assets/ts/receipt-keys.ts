// Number and secret behind the # of a receipt's code: put into the door's form and sent, so that a phone held over the
// paper shows what happens. The address forgets them at once, so they stay in no history and no server's log.

import { onWake } from "./wake";

export function startReceiptKeys(): void {
  onWake("form[data-receipt-keys]", (element) => knock(element as HTMLFormElement));
}

function knock(form: HTMLFormElement): void {
  const [number, secret] = decodeURIComponent(location.hash.slice(1)).split("/");
  if (!number || !secret) {
    return;
  }
  history.replaceState(history.state, "", location.pathname + location.search);
  fill(form, "number", number);
  fill(form, "secret", secret);
  form.requestSubmit();
}

function fill(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) {
    field.value = value;
  }
}
