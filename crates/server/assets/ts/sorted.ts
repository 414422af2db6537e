// What the coach suggests for words that are being written down, asked for a moment after the last key. The form stays as it is;
// only the place of the suggestions is renewed.

import { pageOf, renew } from "./renew";
import { onWake } from "./wake";

const PAUSE_MS = 700;

export function startSorting(): void {
  onWake("form[data-sorted-by]", (element) => sort(element as HTMLFormElement));
}

function sort(form: HTMLFormElement): void {
  const words = form.querySelector<HTMLTextAreaElement>("textarea[name=text]");
  const where = form.dataset.sortedBy;
  if (!words || !where) {
    return;
  }
  let waiting: number | undefined;
  let asking: AbortController | undefined;
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const body = new URLSearchParams();
    new FormData(form).forEach((value, name) => typeof value === "string" && body.append(name, value));
    try {
      const response = await fetch(where, { method: "POST", body, signal: asking.signal });
      const fresh = response.ok ? (await pageOf(response))?.querySelector("#sorted") : null;
      const old = form.querySelector("#sorted");
      if (fresh && old) {
        renew(old, fresh);
      }
    } catch {
      // Suggestions are a help; without a network the form works as before.
    }
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void ask(), PAUSE_MS);
  };
  words.addEventListener("input", soon);
  form.addEventListener("draft-restored", soon);
}
