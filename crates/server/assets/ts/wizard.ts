// The public form in three short steps. Without script all three stand on one page and work the same;
// with script one is shown at a time, checked before the next, and the browser's "back" goes one step back.

import { check, checkAll, fieldsOf } from "./field";
import { onWake } from "./wake";

export function startWizards(): void {
  onWake("form[data-wizard]", (element) => lead(element as HTMLFormElement));
}

function lead(form: HTMLFormElement): void {
  const parts = [...form.querySelectorAll<HTMLElement>("[data-wizard-step]")];
  const marks = [...form.querySelectorAll<HTMLElement>("[data-wizard-steps] > *")];
  if (parts.length < 2) {
    return;
  }
  let at = 0;

  const show = (step: number, focus: boolean) => {
    at = Math.min(Math.max(step, 0), parts.length - 1);
    parts.forEach((part, index) => (part.hidden = index !== at));
    marks.forEach((mark, index) => {
      mark.classList.toggle("step-done", index < at);
      if (index === at) {
        mark.setAttribute("aria-current", "step");
      } else {
        mark.removeAttribute("aria-current");
      }
    });
    if (focus) {
      scrollTo({ top: 0 });
      parts[at]?.querySelector<HTMLElement>("legend")?.focus({ preventScroll: true });
    }
  };
  const go = (step: number) => {
    history.pushState({ step }, "");
    show(step, true);
  };
  const wrongStep = () => parts.findIndex((part) => fieldsOf(part).some((field) => !field.checkValidity()));

  form.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("button");
    const part = parts[at];
    if (button?.matches("[data-wizard-next]") && part && checkAll(part)) {
      go(at + 1);
    } else if (button?.matches("[data-wizard-back]")) {
      history.back();
    }
  });
  form.addEventListener("keydown", (event) => {
    const inLine = event.target instanceof HTMLInputElement && !["checkbox", "radio", "file"].includes(event.target.type);
    if (event.key === "Enter" && inLine && !event.isComposing && at < parts.length - 1) {
      event.preventDefault();
      form.querySelector<HTMLElement>("[data-wizard-step]:not([hidden]) [data-wizard-next]")?.click();
    }
  });
  form.addEventListener("submit", (event) => {
    const wrong = wrongStep();
    if (wrong >= 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      show(wrong, false);
      checkAll(parts[wrong] as HTMLElement);
    }
  });
  // While it is typed, not when the field is left: a sentence that vanishes under the pointer moves the button away.
  form.addEventListener("input", (event) => {
    const field = event.target;
    if (field instanceof HTMLElement && field.getAttribute("aria-invalid") === "true") {
      check(field as HTMLInputElement);
    }
  });
  addEventListener("popstate", (event) => show(Number((event.state as { step?: number } | null)?.step ?? 0), true));

  // What only the house could not do is sent again from the last step.
  const again = form.parentElement?.querySelector(":scope > [data-trouble]") ? parts.length - 1 : -1;
  const refused = Math.max(again, parts.findIndex((part) => part.querySelector("[aria-invalid=true]")));
  const first = refused >= 0 ? refused : Number((history.state as { step?: number } | null)?.step ?? 0);
  for (let step = 1; step <= first && refused >= 0; step += 1) {
    history.pushState({ step }, "");
  }
  show(first, false);
  if (refused >= 0) {
    parts[refused]?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }
}
