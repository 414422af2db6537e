// Asks once more before something is done that is hard to undo. No dialog: the question opens in the button's place.
// Without script the form is sent at once, so whatever it does can be undone or is asked again by the server.

import { onWake } from "./wake";

export function startConfirming(): void {
  onWake("form[data-confirm]", (element) => {
    const form = element as HTMLFormElement;
    let sure = false;
    form.addEventListener(
      "submit",
      (event) => {
        if (sure) {
          sure = false;
          return;
        }
        event.preventDefault();
        event.stopImmediatePropagation();
        ask(form, event.submitter, () => {
          sure = true;
          form.requestSubmit(event.submitter);
        });
      },
      { capture: true },
    );
  });
}

function ask(form: HTMLFormElement, submitter: HTMLElement | null, yes: () => void): void {
  const place = submitter?.closest<HTMLElement>(".actions") ?? submitter ?? form;
  const box = document.createElement("div");
  box.className = "confirm";
  box.setAttribute("role", "group");
  const question = document.createElement("p");
  question.className = "confirm-question";
  question.id = `confirm-${Math.random().toString(36).slice(2)}`;
  question.textContent = form.dataset["confirm"] ?? "";
  box.setAttribute("aria-labelledby", question.id);
  const close = () => {
    box.remove();
    place.hidden = false;
    submitter?.focus();
  };
  const confirm = choice(form.dataset["confirmYes"], "button button-careful", () => {
    close();
    yes();
  });
  const keep = choice(form.dataset["confirmNo"], "button", close);
  box.append(question, keep, confirm);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    }
  });
  place.hidden = true;
  place.after(box);
  keep.focus();
}

function choice(words: string | undefined, look: string, act: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = look;
  button.textContent = words ?? "";
  button.addEventListener("click", act);
  return button;
}
