// A case page under the hands of staff: its slips are found by their titles and filled by their labels. Every slip that
// was sent is answered by a word at the top of the page.
import { expect, type Locator, type Page } from "@playwright/test";
import type { Texts } from "./texts.ts";

/** What is put into a field, by the key of its label: words for a line, a choice's key in `pick` or `check`. `sure`: the
    slip asks once more, and the answer is yes. */
type Filled = { fill?: Record<string, string>; pick?: Record<string, string>; check?: string[]; sure?: boolean };

export class Desk {
  constructor(
    readonly page: Page,
    readonly texts: Texts,
  ) {}

  panel(titleKey: string): Locator {
    return this.page.getByRole("region", { name: this.texts.say(titleKey), exact: true });
  }

  /** Opens the slip with this title, fills it, sends it and waits for the word that it arrived. */
  async send(slipKey: string, sendKey: string, arrivedKey: string, filled: Filled, inside: Locator = this.page.locator("main")) {
    await this.fill(slipKey, sendKey, filled, inside);
    await this.arrived(arrivedKey);
  }

  /** The same without the word: it may come back. Returns the slip. */
  async fill(slipKey: string, sendKey: string, filled: Filled, inside: Locator = this.page.locator("main")): Promise<Locator> {
    const slip = inside.locator("details", { has: this.page.locator("summary", { hasText: this.texts.say(slipKey) }) }).last();
    if (!(await slip.evaluate((details) => (details as HTMLDetailsElement).open))) await slip.locator("summary").first().click();
    for (const [label, words] of Object.entries(filled.fill ?? {})) await slip.getByLabel(this.texts.say(label)).first().fill(words);
    for (const [label, choice] of Object.entries(filled.pick ?? {})) await slip.getByLabel(this.texts.say(label)).selectOption(choice);
    for (const choice of filled.check ?? []) await slip.getByLabel(this.texts.say(choice), { exact: true }).check();
    await slip.getByRole("button", { name: this.texts.say(sendKey), exact: true }).click();
    if (filled.sure) await slip.getByRole("group").getByRole("button", { name: this.texts.say(slipKey), exact: true }).click();
    return slip;
  }

  /** Offers the case to a colleague of this department, and says why. */
  async offer(taker: Desk, department: string, why: string) {
    const slip = this.panel("case-owner").locator("details", { hasText: this.texts.say("hand-over-to") });
    await slip.locator("summary").click();
    const to = slip.getByLabel(this.texts.say("hand-over-to"));
    const theirs = to.locator("option").filter({ hasText: `${department} · ${await taker.name()}` });
    await to.selectOption((await theirs.getAttribute("value")) ?? "");
    await slip.getByLabel(this.texts.say("care-reason")).fill(why);
    await slip.getByRole("button", { name: this.texts.say("hand-over-send"), exact: true }).click();
    await this.arrived("flash-hand-over-offered");
  }

  /** Goes to the case with this number. */
  async open(number: string) {
    await this.page.goto(`/staff/cases/${number}`);
  }

  /** The name of who sits here. */
  async name(): Promise<string> {
    return (await this.page.locator(".menu-name").textContent()) ?? "";
  }

  /** One button that does one thing. */
  async press(buttonKey: string, arrivedKey: string, inside: Locator = this.page.locator("main")) {
    await inside.getByRole("button", { name: this.texts.say(buttonKey), exact: true }).first().click();
    await this.arrived(arrivedKey);
  }

  async arrived(key: string) {
    await expect(this.page.getByRole("status").filter({ hasText: this.texts.like(key) })).toBeVisible();
  }

  async lacks(key: string) {
    await expect(this.panel("case-lacks").getByText(this.texts.say(key))).toBeVisible();
  }

  async doesNotLack(key: string) {
    await expect(this.panel("case-lacks").getByText(this.texts.say(key))).toHaveCount(0);
  }
}
