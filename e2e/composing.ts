// A Korean input method as the browser sees it: each syllable grows letter by letter inside a composition and is taken
// over when the next one begins. What changes on the page meanwhile is written down.
import type { CDPSession, Page } from "@playwright/test";

const FIRST = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];

/** What a keyboard shows on the way to a syllable: 겠 as ㄱ, 게, 겠. */
export function steps(syllable: string): string[] {
  const place = (syllable.codePointAt(0) ?? 0) - 0xac00;
  if (place < 0 || place > 11171) return [];
  const open = 0xac00 + place - (place % 28);
  return [FIRST[Math.floor(place / 588)] ?? "", String.fromCodePoint(open), ...(place % 28 ? [syllable] : [])];
}

export class Composing {
  private constructor(
    private readonly page: Page,
    private readonly keyboard: CDPSession,
  ) {}

  static async on(page: Page): Promise<Composing> {
    return new Composing(page, await page.context().newCDPSession(page));
  }

  /** Types where the caret stands. `seen` looks at the page after every letter. The last syllable stays open if `open`. */
  async type(text: string, seen: (typed: string) => Promise<void>, open = false) {
    let typed = "";
    const syllables = [...text];
    for (const [at, syllable] of syllables.entries()) {
      for (const step of steps(syllable)) {
        await this.keyboard.send("Input.imeSetComposition", { text: step, selectionStart: step.length, selectionEnd: step.length });
        await seen(typed + step);
      }
      if (!open || at < syllables.length - 1) await this.keyboard.send("Input.insertText", { text: syllable });
      typed += syllable;
      await seen(typed);
    }
  }

  /** Takes over the syllable that is still open. */
  async end(syllable: string) {
    await this.keyboard.send("Input.insertText", { text: syllable });
  }

  /** From now on every change among the marks and in the coach's list is counted. */
  async watch() {
    await this.page.evaluate(() => {
      const changes = { marks: 0, list: 0 };
      const count = (kind: "marks" | "list", nodes: NodeList) => (changes[kind] += Array.from(nodes).filter((node) => node instanceof HTMLElement).length);
      const seen = (kind: "marks" | "list") => new MutationObserver((all) => all.forEach((one) => (count(kind, one.addedNodes), count(kind, one.removedNodes))));
      const marks = seen("marks");
      for (const mirror of Array.from(document.querySelectorAll(".draft-mirror"))) marks.observe(mirror, { childList: true });
      const list = document.querySelector("[data-coach-findings]");
      if (list) seen("list").observe(list, { childList: true, subtree: true });
      Object.assign(window, { changesSeen: changes });
    });
  }

  /** What has changed since. */
  async changes(): Promise<{ marks: number; list: number }> {
    return this.page.evaluate(() => ({ ...(window as unknown as { changesSeen: { marks: number; list: number } }).changesSeen }));
  }
}
