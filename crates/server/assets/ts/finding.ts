// The coach's list: findings with their ways out, missing parts, promises seen. Its markup comes from templates in
// the page, so every word is the page's. An item that stays keeps its state: what was set aside stays set aside.

export interface Found {
  /** Tells items apart from one reading to the next. */
  key: string;
  kind: "finding" | "missing" | "promise";
  part: string;
  rule: string;
  severity: string;
  start: number;
  end: number;
  text: string;
  title: string;
  why: string;
  instead: string;
  wording: string;
  by: string;
  byWords: string;
  /** Why a promise cannot be recorded as it stands. */
  refused: string;
}

export interface Ways {
  jump(found: Found): void;
  take(found: Found): void;
  light(found: Found | undefined): void;
  /** One was set aside. */
  aside(): void;
  changed(): void;
}

export class FindingList {
  private readonly items = new Map<string, HTMLElement>();
  /** What was chosen: the reason by "<rule> <words>", and the promises that are not to be recorded. */
  private readonly reasons = new Map<string, string>();
  private readonly left = new Set<string>();

  constructor(
    private readonly list: HTMLElement,
    private readonly form: HTMLFormElement,
    private readonly ways: Ways,
  ) {
    const chosen = form.querySelector<HTMLTemplateElement>("template[data-coach-chosen]")?.content;
    for (const { name, value: sent } of chosen?.querySelectorAll("input") ?? []) {
      const value = sent.replaceAll("\r\n", "\n");
      const [reason = "", ...finding] = value.split(" ");
      if (name === "set_aside" && reason !== "") {
        this.reasons.set(finding.join(" ").trim(), reason);
      } else if (name === "promise_left") {
        this.left.add(value);
      }
    }
    // Sent as they came if somebody is quicker than the first reading, which takes their place.
    list.append(chosen?.cloneNode(true) ?? "");
  }

  /** How many still wait for an answer. */
  get open(): number {
    return this.list.querySelectorAll(".finding:not(.finding-aside, .finding-promise)").length;
  }

  show(all: Found[]): void {
    const wanted = new Set(all.map((found) => found.key));
    for (const [key, item] of this.items) {
      if (!wanted.has(key)) {
        this.giveFocusBack(item);
        this.items.delete(key);
      }
    }
    const shown = all.map((found) => this.item(found));
    const same = shown.length === this.list.children.length && shown.every((item, at) => this.list.children[at] === item);
    if (!same) {
      const focused = document.activeElement;
      this.list.replaceChildren(...shown);
      if (focused instanceof HTMLElement && this.list.contains(focused)) {
        focused.focus({ preventScroll: true });
      }
    }
  }

  /** Shows which item belongs to the words under the caret. */
  lightUp(key: string | undefined): void {
    for (const [name, item] of this.items) {
      item.classList.toggle("finding-current", name === key);
    }
  }

  /** Goes to the first way out of the finding with this key; false where there is none. */
  focus(key: string | undefined): boolean {
    const ways = this.items.get(key ?? "")?.querySelectorAll<HTMLElement>(".actions button, input[type=checkbox]") ?? [];
    const way = [...ways].find((one) => one.getClientRects().length > 0);
    way?.focus();
    return way !== undefined;
  }

  private giveFocusBack(item: HTMLElement): void {
    if (item.contains(document.activeElement)) {
      this.form.querySelector<HTMLElement>("[data-coach-draft] textarea")?.focus({ preventScroll: true });
    }
  }

  private item(found: Found): HTMLElement {
    const known = this.items.get(found.key);
    if (known) {
      moved.set(known, found);
      return known;
    }
    const template = this.form.querySelector<HTMLTemplateElement>(`template[data-coach-${found.kind}]`);
    const item = template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
    item.classList.add(`finding-${found.kind === "promise" ? "promise" : found.severity}`);
    moved.set(item, found);
    this.fill(item, found);
    this.listen(item);
    this.choose(item, found);
    this.items.set(found.key, item);
    return item;
  }

  private fill(item: HTMLElement, found: Found): void {
    const words: Record<string, string> = {
      title: found.title,
      said: found.text,
      why: found.why,
      instead: found.instead,
      by: found.byWords,
      refused: found.refused,
    };
    for (const slot of item.querySelectorAll<HTMLElement>("[data-slot]")) {
      slot.textContent = words[slot.dataset["slot"] ?? ""] ?? "";
      slot.hidden = slot.textContent === "";
    }
    for (const field of item.querySelectorAll<HTMLInputElement>("[data-value]")) {
      field.value = found.kind === "promise" ? `${found.by} ${found.text}` : `${found.rule} ${found.text}`;
      field.disabled = field.type === "hidden"; // Sent only once the finding was taken or set aside.
    }
    item.querySelectorAll<HTMLAnchorElement>("[data-rule-page]").forEach((link) => (link.href = `${link.getAttribute("href") ?? ""}/${found.rule}`));
    item.querySelectorAll<HTMLElement>("[data-take]").forEach((way) => (way.hidden = found.wording === "" || found.kind !== "finding"));
    item.querySelectorAll<HTMLElement>("[data-aside]").forEach((way) => (way.hidden = found.severity === "stop"));
  }

  /** As it was chosen before. */
  private choose(item: HTMLElement, found: Found): void {
    const keep = item.querySelector<HTMLInputElement>("[name=promise]");
    if (keep) {
      keep.disabled = found.refused !== "";
      keep.checked = !keep.disabled && !this.left.has(keep.value);
      this.leave(item, keep);
    }
    const reason = item.querySelector<HTMLSelectElement>("[data-aside-reason]");
    if (reason) {
      reason.value = this.reasons.get(`${found.rule} ${found.text}`.trim()) ?? "";
      if (reason.value !== "") {
        this.setAside(item, reason);
      }
    }
  }

  private leave(item: HTMLElement, keep: HTMLInputElement): void {
    const left = item.querySelector<HTMLInputElement>("[name=promise_left]");
    if (left) {
      left.disabled = keep.checked || keep.disabled;
    }
    this.left[keep.checked ? "delete" : "add"](keep.value);
  }

  private listen(item: HTMLElement): void {
    const found = () => moved.get(item) as Found;
    const reason = item.querySelector<HTMLSelectElement>("[data-aside-reason]");
    const form = item.querySelector<HTMLElement>("[data-aside-form]");
    const opener = item.querySelector<HTMLElement>("[data-aside]");
    item.addEventListener("mouseenter", () => this.ways.light(found()));
    item.addEventListener("mouseleave", () => this.ways.light(undefined));
    item.addEventListener("focusin", () => this.ways.light(found()));
    item.addEventListener("keydown", (event) => {
      // Back to the words; a list that is open closes first.
      if (event.key === "Escape" && !(event.target instanceof HTMLSelectElement)) {
        this.ways.jump(found());
      }
    });
    item.querySelector("[data-jump]")?.addEventListener("click", () => this.ways.jump(found()));
    item.querySelector("[data-take]")?.addEventListener("click", () => this.ways.take(found()));
    item.querySelector<HTMLInputElement>("[name=promise]")?.addEventListener("change", (event) => {
      this.leave(item, event.currentTarget as HTMLInputElement);
    });
    opener?.addEventListener("click", () => {
      if (form && reason) {
        form.hidden = !form.hidden;
        (form.hidden ? opener : reason).focus();
      }
    });
    item.querySelector("[data-aside-confirm]")?.addEventListener("click", () => {
      if (reason?.value) {
        this.setAside(item, reason);
        item.querySelector<HTMLElement>("[data-aside-undo]")?.focus();
        this.ways.aside();
      } else {
        reason?.focus();
      }
    });
    item.querySelector("[data-aside-undo]")?.addEventListener("click", () => this.takeBack(item));
  }

  private setAside(item: HTMLElement, reason: HTMLSelectElement): void {
    const found = moved.get(item) as Found;
    this.reasons.set(`${found.rule} ${found.text}`.trim(), reason.value);
    const sent = item.querySelector<HTMLInputElement>("[name=set_aside]");
    if (sent) {
      sent.value = `${reason.value} ${found.rule} ${found.text}`;
      sent.disabled = false;
    }
    item.classList.add("finding-aside");
    item.querySelector<HTMLElement>("[data-aside-form]")?.setAttribute("hidden", "");
    item.querySelectorAll<HTMLElement>("[data-while]").forEach((part) => (part.hidden = part.dataset["while"] !== "aside"));
    const why = item.querySelector<HTMLElement>("[data-aside-why]");
    if (why) {
      why.textContent = reason.selectedOptions[0]?.textContent ?? "";
    }
  }

  private takeBack(item: HTMLElement): void {
    const found = moved.get(item) as Found;
    this.reasons.delete(`${found.rule} ${found.text}`.trim());
    const sent = item.querySelector<HTMLInputElement>("[name=set_aside]");
    if (sent) {
      sent.disabled = true;
    }
    item.classList.remove("finding-aside");
    item.querySelectorAll<HTMLElement>("[data-while]").forEach((part) => (part.hidden = part.dataset["while"] !== "open"));
    item.querySelector<HTMLElement>("[data-aside-form]")?.setAttribute("hidden", "");
    item.querySelector<HTMLElement>("[data-aside]")?.focus();
    this.ways.changed();
  }
}

/** The latest reading of each item: its place in the text moves while its words stay. */
const moved = new WeakMap<HTMLElement, Found>();
