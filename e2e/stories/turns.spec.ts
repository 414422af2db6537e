// The turns a case can take on its road: handed over, given more time, waiting for the customer, joined, passed on, taken back.
// Staff do them on the case page; the customer reads each of them in plain words.
import { Desk } from "../desk.ts";
import { follow, hear } from "../heard.ts";
import { expect, test } from "../office.ts";
import { said } from "../people.ts";

test("a case is handed to a colleague, who accepts it", async ({ lang, texts, readable, someoneElse }) => {
  const words = said[lang];
  const [clerk, lead] = [new Desk(await someoneElse("clerk"), texts), new Desk(await someoneElse("lead"), texts)];
  const { number } = await hear(clerk.page, texts, words.heard, words.name);
  await clerk.open(number);
  await clerk.offer(lead, words.department, words.whyYou);
  await clerk.lacks("lacks-hand-over-waits");
  // Until it is accepted the giver owns it.
  await expect(clerk.panel("case-owner").locator(".owner-name")).toHaveText(await clerk.name());
  await readable(clerk.page);

  await lead.open(number);
  await expect(lead.panel("case-owner").getByText(words.whyYou)).toBeVisible();
  await readable(lead.page);
  await lead.press("hand-over-accept", "flash-taken");
  await expect(lead.panel("case-owner").getByText(texts.say("owner-you"), { exact: true })).toBeVisible();
  // The giver sees it without a reload.
  await expect(clerk.panel("case-owner").locator(".owner-name")).toHaveText(await lead.name());

  // In another department the giver sees it no more, and is told so where they still look at it.
  const handler = new Desk(await someoneElse("handler"), texts);
  await lead.offer(handler, words.otherDepartment, words.whyYou);
  await handler.open(number);
  await handler.press("hand-over-accept", "flash-taken");
  await expect(clerk.page.getByText(texts.say("live-gone"), { exact: true })).toBeVisible();
  await readable(clerk.page);
});

test("the period is lengthened with its notice, and stands still for a supplement", async ({ lang, texts, readable, someoneElse, office }) => {
  const words = said[lang];
  const t = (key: string) => texts.say(key);
  const clerk = new Desk(await someoneElse("clerk"), texts);
  const heard = await hear(clerk.page, texts, words.heard, words.name);
  const customer = await someoneElse();
  await clerk.open(heard.number);
  await clerk.send("extension", "extension-send", "flash-extended", {
    check: ["extension-fact-check"],
    fill: { "extension-days": "5", "extension-notice": words.later },
  });
  await expect(clerk.panel("case-period").getByText(texts.like("period-extended", { count: 1 }))).toBeVisible();
  await follow(customer, texts, heard);
  await expect(customer.getByText(words.later)).toBeVisible();
  await readable(customer);

  await clerk.send("supplement", "supplement-send", "flash-supplement-requested", {
    fill: { "supplement-what": words.missing, "by-day": office.workingDay(5) },
  });
  await expect(clerk.panel("case-period").getByText(t("period-stands-still"))).toBeVisible();
  await clerk.lacks("lacks-supplement-waits");
  await readable(clerk.page);
  await customer.reload();
  await expect(customer.getByText(words.missing)).toBeVisible();
  await customer.locator("summary", { hasText: t("follow-add") }).click();
  await customer.getByLabel(t("follow-add-text")).fill(words.brought);
  await customer.getByRole("button", { name: t("follow-send"), exact: true }).click();
  await readable(customer);

  // It came: staff see it at once, and the clock runs again.
  await expect(clerk.panel("case-timeline").getByText(words.brought)).toBeVisible();
  await clerk.press("supplement-return", "flash-supplement-received");
  await expect(clerk.panel("case-period").getByText(t("period-stands-still"))).toHaveCount(0);
  await readable(clerk.page);
});

test("the same matter comes twice and goes on in one case", async ({ lang, texts, readable, someoneElse }, info) => {
  const words = said[lang];
  const clerk = new Desk(await someoneElse("clerk"), texts);
  const phone = `010-0000-${String(7001 + info.workerIndex)}`;
  const first = await hear(clerk.page, texts, words.heard, words.name, phone);
  const again = await hear(clerk.page, texts, words.heardAgain, words.name, phone);
  await clerk.open(again.number);
  const other = clerk.panel("case-customer").getByRole("radio", { name: first.number });
  await clerk.panel("case-customer").locator("summary", { hasText: texts.say("merge") }).click();
  await other.check();
  await readable(clerk.page);
  await clerk.send("merge", "merge-send", "flash-merged", { sure: true });
  await expect(clerk.page).toHaveURL(new RegExp(first.number));
  await expect(clerk.panel("case-customer").getByText(texts.like("merge-came-in", { number: again.number }))).toBeVisible();
  await readable(clerk.page);
  const customer = await someoneElse();
  await follow(customer, texts, again);
  await expect(customer.getByText(texts.like("now-merged", { number: first.number })).first()).toBeVisible();
  await readable(customer);
});

test("what another agency must do goes there, and the customer knows where", async ({ lang, texts, readable, someoneElse }) => {
  const words = said[lang];
  const clerk = new Desk(await someoneElse("clerk"), texts);
  const heard = await hear(clerk.page, texts, words.heard, words.name);
  await clerk.open(heard.number);
  await clerk.send("transfer", "transfer-send", "flash-transferred", {
    fill: { "transfer-agency": words.agency, "care-reason": words.notOurs },
    sure: true,
  });
  await readable(clerk.page);
  const customer = await someoneElse();
  await follow(customer, texts, heard);
  await expect(customer.getByText(words.agency)).toBeVisible();
  await readable(customer);
});

test("a customer takes it back, and adds nothing more; staff see it at once", async ({ lang, texts, readable, someoneElse }) => {
  const words = said[lang];
  const t = (key: string) => texts.say(key);
  const clerk = new Desk(await someoneElse("clerk"), texts);
  const heard = await hear(clerk.page, texts, words.heard, words.name);
  await clerk.open(heard.number);
  const customer = await someoneElse();
  await follow(customer, texts, heard);
  const slip = customer.locator("details", { has: customer.locator("summary", { hasText: t("withdraw") }) });
  await slip.locator("summary").click();
  await slip.getByLabel(t("withdraw-why")).fill(words.tookBack);
  await slip.getByRole("button", { name: t("withdraw"), exact: true }).click();
  await readable(customer);
  await slip.getByRole("group").getByRole("button", { name: t("withdraw"), exact: true }).click();
  await expect(customer.getByText(t("now-withdrawn"), { exact: true }).first()).toBeVisible();
  await readable(customer);
  await expect(clerk.panel("case-timeline").getByText(words.tookBack)).toBeVisible();
  await expect(clerk.page.locator("#case-head").getByText(t("state-withdrawn"), { exact: true })).toBeVisible();
  await readable(clerk.page);
});

test("what is added after closing comes back to the desk, and the case goes on", async ({ lang, texts, readable, someoneElse }) => {
  const words = said[lang];
  const t = (key: string) => texts.say(key);
  const clerk = new Desk(await someoneElse("clerk"), texts);
  const heard = await hear(clerk.page, texts, words.heard, words.name);
  await clerk.page.goto(`/staff/cases/${heard.number}/draft`);
  await clerk.page.getByLabel(t("reply-explanation"), { exact: true }).fill(words.explanation);
  await clerk.page.getByLabel(t("reply-apology"), { exact: true }).fill(words.apology);
  // Sent without a decision it comes back and says which field is missing.
  await clerk.page.getByRole("button", { name: t("reply-send"), exact: true }).click();
  await expect(clerk.page.getByRole("link", { name: new RegExp(`^${t("reply-decision")}: `, "u") })).toBeVisible();
  await expect(clerk.page.getByLabel(t("reply-apology"), { exact: true })).toHaveValue(words.apology);
  await readable(clerk.page);
  await clerk.page.getByRole("radio", { name: t("reply-decision-granted"), exact: true }).check();
  await clerk.page.getByRole("button", { name: t("reply-send"), exact: true }).click();
  await clerk.arrived("flash-reply-sent");
  await clerk.press("response-agrees", "flash-agreed");
  await clerk.send("closure", "closure-send", "flash-closed", { check: ["outcome-agreed"] });
  await readable(clerk.page);
  await clerk.page.goto("/staff");
  const row = clerk.page.locator(`#case-${heard.number}`);
  await expect(row).toHaveCount(0);

  const customer = await someoneElse();
  await follow(customer, texts, heard);
  await customer.locator("summary", { hasText: t("follow-add") }).click();
  await customer.getByLabel(t("follow-add-text")).fill(words.brought);
  await customer.getByRole("button", { name: t("follow-send"), exact: true }).click();
  await expect(customer.getByRole("status").filter({ hasText: t("flash-follow-added") })).toBeVisible();
  await readable(customer);

  // It is in the list of the day by itself, and says why.
  await expect(row.getByText(t("row-added-after"), { exact: true })).toBeVisible();
  await readable(clerk.page);
  await row.getByRole("link").click();
  await clerk.lacks("lacks-added-after-closing");
  await clerk.send("reopening", "reopening-send", "flash-reopened", { fill: { "care-reason": words.brought } });
  await clerk.lacks("lacks-customer-waits");
  await readable(clerk.page);
});
