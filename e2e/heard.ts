// What staff write down at the counter, and the same customer following it elsewhere with the number and secret they were given.
import { expect, type Page } from "@playwright/test";
import type { Texts } from "./texts.ts";

export type Heard = { number: string; secret: string };

/** Writes down a complaint for a customer and reads the receipt that is handed over. */
export async function hear(clerk: Page, texts: Texts, text: string, name: string, phone = ""): Promise<Heard> {
  await clerk.goto("/staff/receive");
  await clerk.getByLabel(texts.say("intake-text")).fill(text);
  await clerk.getByRole("textbox", { name: texts.say("say-name"), exact: true }).fill(name);
  await clerk.getByRole("textbox", { name: texts.say("say-phone") }).fill(phone);
  await clerk.getByRole("button", { name: texts.say("say-send"), exact: true }).click();
  await expect(clerk.getByRole("heading", { name: texts.say("intake-done") })).toBeVisible();
  const key = (label: string) => clerk.locator("dt", { hasText: texts.say(label) }).locator("+ dd .number").innerText();
  return { number: await key("receipt-number"), secret: await key("receipt-secret") };
}

/** The customer's own page of the case. */
export async function follow(customer: Page, texts: Texts, heard: Heard): Promise<void> {
  await customer.goto("/follow");
  await customer.getByLabel(texts.say("receipt-number"), { exact: true }).fill(heard.number);
  await customer.getByLabel(texts.say("receipt-secret"), { exact: true }).fill(heard.secret);
  await customer.getByRole("button", { name: texts.say("receipt-follow"), exact: true }).click();
  await expect(customer.getByText(texts.like("follow-about", { number: heard.number }))).toBeVisible();
}
