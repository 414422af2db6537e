// A draft survives a closed tab: what is typed is kept on this device, per form, until it is sent or discarded.
// Never keeps passwords, files or hidden values, and nothing for longer than two weeks.

import { fieldsOf, isTick, isTyped, type Field } from "./field";
import { onWake } from "./wake";

interface Draft {
  at: number;
  values: [name: string, value: string][];
}

const KEPT_FOR_DAYS = 14;
const PAUSE_MS = 300;
const prefix = "miso.draft.";

function read(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

function write(key: string, values: Draft["values"]): boolean {
  try {
    localStorage.setItem(prefix + key, JSON.stringify({ at: Date.now(), values } satisfies Draft));
    return true;
  } catch {
    return false; // Full or forbidden: the page works as before, only nothing is kept.
  }
}

/** Takes a draft away once its words have arrived. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was kept then.
  }
}

function forgetOld(): void {
  const oldest = Date.now() - KEPT_FOR_DAYS * 86_400_000;
  for (const name of Object.keys(localStorage)) {
    const key = name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
    if (key !== undefined && (read(key)?.at ?? 0) < oldest) {
      forget(key);
    }
  }
}

const keepable = (field: Field) => field.name !== "" && isTyped(field);

function valuesOf(form: HTMLFormElement): Draft["values"] {
  return fieldsOf(form)
    .filter(keepable)
    .filter((field) => !isTick(field) || field.checked)
    .map((field) => [field.name, field.value]);
}

/** Fills the form; tells whether that changed anything. */
function restore(form: HTMLFormElement, draft: Draft): boolean {
  let changed = false;
  for (const field of fieldsOf(form).filter(keepable)) {
    const kept = draft.values.filter(([name]) => name === field.name).map(([, value]) => value);
    if (isTick(field)) {
      changed ||= field.checked !== kept.includes(field.value);
      field.checked = kept.includes(field.value);
    } else if (kept[0] !== undefined && kept[0] !== field.value) {
      changed = true;
      field.value = kept[0];
    }
  }
  return changed;
}

function showNote(form: HTMLFormElement, draft: Draft, key: string): void {
  const note = form.querySelector<HTMLElement>("[data-draft-note]");
  if (!note) {
    return;
  }
  const when = note.querySelector<HTMLElement>("[data-draft-when]");
  if (when) {
    const shown = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
    when.textContent = shown.format(draft.at);
  }
  note.hidden = false;
  note.querySelector("[data-draft-discard]")?.addEventListener("click", () => {
    forget(key);
    form.reset();
    note.hidden = true;
    form.dispatchEvent(new Event("input", { bubbles: true }));
    forget(key);
    form.querySelector<HTMLElement>("textarea, input:not([type=hidden])")?.focus();
  });
}

/** The server's own copy wins where it is newer, and so does a form that came back with a word beside a field. */
function mayRestore(form: HTMLFormElement, draft: Draft): boolean {
  const savedAt = Date.parse(form.dataset["draftSavedAt"] ?? "");
  return !(savedAt > draft.at) && form.querySelector("[aria-invalid=true]") === null;
}

function keep(form: HTMLFormElement, key: string): void {
  const saved = form.querySelector<HTMLElement>("[data-draft-saved]");
  let waiting: number | undefined;
  const save = () => {
    if (waiting === undefined) {
      return;
    }
    clearTimeout(waiting);
    waiting = undefined;
    if (write(key, valuesOf(form)) && saved) {
      saved.hidden = false;
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, PAUSE_MS);
  });
  form.addEventListener("reset", () => {
    clearTimeout(waiting);
    waiting = undefined;
  });
  addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", save);
}

export function startDrafts(): void {
  try {
    forgetOld();
  } catch {
    return; // Storage is switched off in this browser.
  }
  // A page that says "it arrived" clears the draft of the form that sent it.
  onWake("[data-draft-done]", (element) => forget(element.dataset["draftDone"] ?? ""));
  onWake("form[data-draft]", (element) => {
    const form = element as HTMLFormElement;
    const key = form.dataset["draft"] ?? form.action;
    const draft = read(key);
    if (draft && mayRestore(form, draft) && restore(form, draft)) {
      showNote(form, draft, key);
      form.dispatchEvent(new CustomEvent("draft-restored"));
    }
    keep(form, key);
  });
}
