// The composer and the coach beside it. The draft is read a moment after the last key; what the coach found is marked
// under the words and listed beside them. It never changes the draft unless the writer takes a wording.

import { FindingList, type Found } from "./finding";
import { paint, shifted, unitsBefore, type Mark } from "./mark";
import { onWake } from "./wake";

interface Reading {
  foreign: boolean;
  findings: (Omit<Found, "key" | "kind" | "by" | "byWords" | "refused">)[];
  missing: { rule: string; severity: string; title: string; why: string; instead: string; wording: string }[];
  promises: { part: string; what: string; by: string | null; by_words: string; refused: string | null; start: number; end: number }[];
}

interface Part {
  area: HTMLTextAreaElement;
  mirror: HTMLElement;
  text: string;
  marks: Mark[];
}

const PAUSE_MS = 350;
/** A syllable that is still open is read only when the hands rest: the half of a word would be judged. */
const PAUSE_COMPOSING_MS = 1500;

export function startComposer(): void {
  onWake("form[data-coach]", (element) => new Composer(element as HTMLFormElement));
}

class Composer {
  private readonly parts = new Map<string, Part>();
  private readonly list: FindingList;
  private readonly status: HTMLElement | null;
  private readonly preview: HTMLElement | null;
  private waiting: number | undefined;
  private asking: AbortController | undefined;
  private foreign = false;
  private revision = 0;
  private composing = false;

  constructor(private readonly form: HTMLFormElement) {
    this.status = form.querySelector("[data-coach-status]");
    this.preview = form.querySelector("[data-coach-preview]");
    const place = form.querySelector<HTMLElement>("[data-coach-findings]") ?? document.createElement("ol");
    this.list = new FindingList(place, form, {
      jump: (found) => this.jump(found),
      take: (found) => this.take(found),
      light: (found) => this.repaint(found?.key),
      aside: () => this.tell("sayAside"),
      changed: () => this.tell(),
    });
    form.querySelectorAll<HTMLElement>("[data-coach-draft]").forEach((draft) => this.addPart(draft));
    form.addEventListener("draft-restored", () => this.readAll());
    form.addEventListener("reset", () => setTimeout(() => this.readAll()));
    document.addEventListener("renewed", () => this.readIfOther());
    this.readAll();
  }

  private addPart(draft: HTMLElement): void {
    const area = draft.querySelector("textarea");
    const mirror = draft.querySelector<HTMLElement>(".draft-mirror");
    if (!area || !mirror) {
      return;
    }
    this.parts.set(area.name, { area, mirror, text: area.value, marks: [] });
    area.addEventListener("input", () => this.typed(area.name));
    area.addEventListener("compositionstart", () => (this.composing = true));
    area.addEventListener("compositionend", () => {
      this.composing = false;
      this.schedule();
    });
    area.addEventListener("keyup", () => this.followCaret(area.name));
    area.addEventListener("click", () => this.followCaret(area.name));
    area.addEventListener("keydown", (event) => {
      if (event.key === "F8") {
        event.preventDefault();
        this.jumpToNext(area.name, event.shiftKey ? -1 : 1);
      } else if (event.key === "Enter" && event.altKey && this.list.focus(this.under(area.name)?.key)) {
        event.preventDefault();
      }
    });
  }

  private typed(name: string): void {
    const part = this.parts.get(name);
    if (part) {
      part.marks = shifted(part.marks, part.text, part.area.value);
      part.text = part.area.value;
      paint(part.mirror, part.text, part.marks, undefined);
      this.revision += 1;
      this.showPreview();
      this.schedule();
    }
  }

  private readAll(): void {
    for (const part of this.parts.values()) {
      part.marks = [];
      part.text = part.area.value;
      paint(part.mirror, part.text, [], undefined);
    }
    this.revision += 1;
    this.showPreview();
    this.schedule();
  }

  /** The page was renewed: after sending, the server's text stands in the parts. */
  private readIfOther(): void {
    if ([...this.parts.values()].some((part) => part.area.value !== part.text)) {
      this.readAll();
    }
  }

  private schedule(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.ask(), this.composing ? PAUSE_COMPOSING_MS : PAUSE_MS);
  }

  private async ask(): Promise<void> {
    this.asking?.abort();
    if ([...this.parts.values()].every((part) => part.text.trim() === "")) {
      this.show({ foreign: false, findings: [], missing: [], promises: [] });
      this.status?.replaceChildren();
      return;
    }
    const revision = this.revision;
    this.asking = new AbortController();
    try {
      const response = await fetch(this.form.dataset["coach"] ?? "", {
        method: "POST",
        body: new URLSearchParams([...new FormData(this.form)].filter((pair): pair is [string, string] => typeof pair[1] === "string")),
        headers: { accept: "application/json" },
        signal: this.asking.signal,
      });
      if (!response.ok) {
        throw new Error(String(response.status));
      }
      const reading = (await response.json()) as Reading;
      if (revision === this.revision) {
        this.show(reading);
      }
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "AbortError")) {
        this.say(["sayLost"]);
      }
    }
  }

  private show(reading: Reading): void {
    this.foreign = reading.foreign;
    const found = this.ordered(reading);
    for (const [name, part] of this.parts) {
      part.marks = found
        .filter((one) => one.part === name && one.end > one.start)
        .map(({ key, start, end, severity, kind }) => ({ key, start, end, severity, promise: kind === "promise" }));
    }
    this.list.show(found);
    this.repaint(undefined);
    this.tell();
  }

  /** Findings in the order of the letter, then promises seen, then what is missing. */
  private ordered(reading: Reading): Found[] {
    const names = [...this.parts.keys()];
    const counted = new Map<string, number>();
    const key = (base: string) => {
      const count = (counted.get(base) ?? 0) + 1;
      counted.set(base, count);
      return `${base} ${count}`;
    };
    const units = (part: string, at: number) => unitsBefore(this.parts.get(part)?.text ?? "", at);
    const place = (one: { part: string; start: number; end: number }) => ({ start: units(one.part, one.start), end: units(one.part, one.end) });
    const none = { by: "", byWords: "", refused: "" };
    const findings = reading.findings.map((one): Found => ({ ...one, ...none, ...place(one), kind: "finding", key: key(`${one.part} ${one.rule} ${one.text}`) }));
    findings.sort((a, b) => names.indexOf(a.part) - names.indexOf(b.part) || a.start - b.start);
    const promises = reading.promises
      .filter((one) => one.by !== null)
      .map((one): Found => ({
        ...blank, ...place(one), kind: "promise", part: one.part, text: one.what, by: one.by ?? "", byWords: one.by_words, refused: one.refused ?? "",
        key: key(`promise ${one.by} ${one.what}`),
      }));
    const missing = reading.missing.map((one): Found => ({ ...blank, ...one, kind: "missing", key: key(`missing ${one.rule}`) }));
    return [...findings, ...promises, ...missing];
  }

  private repaint(current: string | undefined): void {
    for (const part of this.parts.values()) {
      paint(part.mirror, part.text, part.marks, current);
    }
  }

  /** How many wait for an answer, behind what was just done. */
  private tell(done?: string): void {
    const open = this.list.open;
    const none = this.foreign ? undefined : "sayNone";
    const count = open === 0 ? none : open === 1 ? "sayOne" : "saySome";
    this.say([done, this.foreign ? "sayForeign" : undefined, count], open);
  }

  private say(sentences: (string | undefined)[], count = 0): void {
    const said = sentences.flatMap((sentence) => (sentence ? [this.status?.dataset[sentence] ?? ""] : []));
    const words = said.join(" ").replace("{count}", String(count));
    if (this.status && this.status.textContent !== words) {
      this.status.textContent = words;
    }
  }

  private placeOf(found: Found): { part: Part; mark: Mark } | undefined {
    const part = this.parts.get(found.part);
    const mark = part?.marks.find((one) => one.key === found.key);
    return part && mark ? { part, mark } : undefined;
  }

  private jump(found: Found): void {
    const place = this.placeOf(found);
    if (place) {
      place.part.area.focus();
      place.part.area.setSelectionRange(place.mark.start, place.mark.end);
      place.part.area.scrollIntoView({ block: "nearest" });
    }
  }

  /** Puts the wording in the place of the words found, so that "undo" brings them back. */
  private take(found: Found): void {
    const place = this.placeOf(found);
    if (!place) {
      return;
    }
    const { area } = place.part;
    const { start, end } = place.mark;
    area.focus();
    area.setSelectionRange(start, end);
    if (!document.execCommand("insertText", false, found.wording)) {
      area.setRangeText(found.wording, start, end, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    area.setSelectionRange(start, start + found.wording.length);
    const taken = document.createElement("input");
    taken.type = "hidden";
    taken.name = "taken";
    taken.value = `${found.rule} ${found.text}`;
    this.form.append(taken);
  }

  private under(name: string): Mark | undefined {
    const part = this.parts.get(name);
    const at = part?.area.selectionStart ?? 0;
    return part?.marks.find((mark) => mark.start <= at && at <= mark.end);
  }

  private followCaret(name: string): void {
    this.list.lightUp(this.under(name)?.key);
  }

  /** The next marked words of the letter, from part to part and round. */
  private jumpToNext(name: string, by: 1 | -1): void {
    const names = [...this.parts.keys()];
    const place = (one: string, start: number) => names.indexOf(one) * LONGER_THAN_A_PART + start;
    const at = place(name, this.parts.get(name)?.area.selectionStart ?? 0);
    const marks = names.flatMap((one) => (this.parts.get(one)?.marks ?? []).map((mark) => ({ ...mark, one, at: place(one, mark.start) })));
    marks.sort((a, b) => a.at - b.at);
    const next = by > 0 ? marks.find((mark) => mark.at > at) ?? marks[0] : marks.findLast((mark) => mark.at < at) ?? marks.at(-1);
    const area = next && this.parts.get(next.one)?.area;
    if (area) {
      area.focus();
      area.setSelectionRange(next.start, next.end);
      area.scrollIntoView({ block: "nearest" });
      this.followCaret(next.one);
    }
  }

  private showPreview(): void {
    if (this.preview) {
      const texts = [...this.parts.values()].map((part) => part.text.trim()).filter((text) => text !== "");
      this.preview.textContent = texts.join("\n\n");
    }
  }
}

/** A part holds 20,000 characters at most. */
const LONGER_THAN_A_PART = 100_000;

const blank = { part: "", rule: "", severity: "hint", start: 0, end: 0, text: "", title: "", why: "", instead: "", wording: "", by: "", byWords: "", refused: "" };
