// The keyboard in lists: j and k move, Enter opens (it is a link), / searches, ? shows the help.
// Single keys can be switched off, for people who dictate (KWCAG 2.2, 6.1.4; WCAG 2.1.4). Keys go by their place,
// so they work with the Korean input method switched on.

import { onWake } from "./wake";

const memory = "miso.shortcuts";
const isOn = () => localStorage.getItem(memory) !== "off";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

function move(by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>("[data-key-item]")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? items[by > 0 ? 0 : items.length - 1] : items[at + by];
  next?.focus();
  next?.closest("li")?.scrollIntoView({ block: "nearest" });
}

function search(): void {
  const field = document.querySelector<HTMLInputElement>("[data-search-field]");
  field?.closest("details")?.setAttribute("open", "");
  field?.focus();
  field?.select();
}

function toggleHelp(): void {
  const help = document.querySelector<HTMLElement>("[data-shortcuts]");
  if (help) {
    help.hidden = !help.hidden;
    (help.hidden ? document.querySelector<HTMLElement>("[data-shortcuts-open]") : help)?.focus();
  }
}

function press(event: KeyboardEvent): void {
  if (event.key === "Escape" && isTyping(event.target)) {
    (event.target as HTMLElement).blur();
    return;
  }
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!plain || event.isComposing || isTyping(event.target) || !isOn()) {
    return;
  }
  const acts: Record<string, () => void> = { KeyJ: () => move(1), KeyK: () => move(-1) };
  const act = event.key === "/" ? search : event.key === "?" ? toggleHelp : event.shiftKey ? undefined : acts[event.code];
  if (act) {
    event.preventDefault();
    act();
  }
}

export function startKeyboard(): void {
  document.addEventListener("keydown", press);
  onWake("[data-shortcuts-open]", (button) => button.addEventListener("click", toggleHelp));
  onWake("[data-shortcuts-switch]", (element) => {
    const tick = element as HTMLInputElement;
    tick.checked = isOn();
    tick.addEventListener("change", () => localStorage.setItem(memory, tick.checked ? "on" : "off"));
  });
  // On a phone the filters start folded; without script they are open.
  onWake("details[data-fold]", (fold) => {
    if (matchMedia("(max-width: 40rem)").matches && !fold.querySelector("[data-fold-active]")) {
      fold.removeAttribute("open");
    }
  });
}
