// Small conveniences of the receipt: copy a number, print the page. Hidden until script is there.

import { onWake } from "./wake";

const SHOWN_FOR_MS = 2000;

export function startCopying(): void {
  onWake("[data-copy]", (button) => {
    const words = button.querySelector("span") ?? button;
    const before = words.textContent;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(button.dataset["copy"] ?? "");
        words.textContent = button.dataset["copyDone"] ?? before;
        words.setAttribute("role", "status");
        setTimeout(() => (words.textContent = before), SHOWN_FOR_MS);
      } catch {
        button.hidden = true; // No clipboard here: the number itself can still be selected.
      }
    });
  });
  onWake("[data-print]", (button) => button.addEventListener("click", () => print()));
}
