// A case page under the hands of staff: its slips are found by their titles and filled by their labels. Every slip that
// was sent is answered by a word at the top of the page.
import { expect, type Locator, type Page } from "@playwright/test";
import type { Texts } from "./texts.ts";

/** What is put into a field, by the key of its label: words for a line, a choice's key in `pick` or `check`. */
type Filled = { fill?: Record<string, string>; pick?: Record<string, string>; check?: string[] };

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
    const slip = inside.locator("details", { has: this.page.locator("summary", { hasText: this.texts.say(slipKey) }) }).last();
    if (!(await slip.evaluate((details) => (details as HTMLDetailsElement).open))) await slip.locator("summary").first().click();
    for (const [label, words] of Object.entries(filled.fill ?? {})) await slip.getByLabel(this.texts.say(label)).first().fill(words);
    for (const [label, choice] of Object.entries(filled.pick ?? {})) await slip.getByLabel(this.texts.say(label)).selectOption(choice);
    for (const choice of filled.check ?? []) await slip.getByLabel(this.texts.say(choice), { exact: true }).check();
    await slip.getByRole("button", { name: this.texts.say(sendKey), exact: true }).click();
    await this.arrived(arrivedKey);
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
