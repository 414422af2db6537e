// What is taken back inside the house: a hand-over that is declined, a member of staff named by mistake, a case that nobody could
// be reached about. Each is said with its reason, and leaves the record as it was.
import { Desk } from "../desk.ts";
import { follow, hear } from "../heard.ts";
import { expect, test } from "../office.ts";
import { said } from "../people.ts";

test("a hand-over is declined with the reason, and the giver keeps the case", async ({ lang, texts, readable, someoneElse }) => {
  const words = said[lang];
  const [clerk, lead] = [new Desk(await someoneElse("clerk"), texts), new Desk(await someoneElse("lead"), texts)];
  const { number } = await hear(clerk.page, texts, words.heard, words.name);
  await clerk.open(number);
  await clerk.offer(lead, words.department, words.whyYou);
  await clerk.lacks("lacks-hand-over-waits");

  await lead.open(number);
  const owner = lead.panel("case-owner");
  await owner.locator("summary", { hasText: texts.say("hand-over-decline") }).click();
  await readable(lead.page);
  await lead.send("hand-over-decline", "hand-over-decline", "flash-hand-over-declined", { fill: { "care-reason": words.notMine } }, owner);
  await readable(lead.page);

  // The giver sees it without a reload, with the reason, and may offer it again.
  await expect(clerk.panel("case-timeline").getByText(words.notMine)).toBeVisible();
  await clerk.doesNotLack("lacks-hand-over-waits");
  await expect(clerk.panel("case-owner").getByText(texts.say("owner-you"), { exact: true })).toBeVisible();
  await expect(clerk.panel("case-owner").locator("summary", { hasText: texts.say("hand-over") })).toBeVisible();
  await readable(clerk.page);
});

test("who was named as complained of by mistake sees the case again", async ({ lang, texts, readable, someoneElse }) => {
  const words = said[lang];
  const t = (key: string) => texts.say(key);
  const [clerk, lead] = [new Desk(await someoneElse("clerk"), texts), new Desk(await someoneElse("lead"), texts)];
  const { number } = await hear(clerk.page, texts, words.heard, words.name);
  await lead.open(number);
  const owner = lead.panel("case-owner");
  const slip = owner.locator("details", { has: lead.page.locator("summary", { hasText: t("complained-of-name") }) });
  await slip.locator("summary").click();
  const who = slip.getByLabel(t("complained-of-who"));
  const theirs = who.locator("option").filter({ hasText: await clerk.name() });
  await who.selectOption((await theirs.getAttribute("value")) ?? "");
  await slip.getByRole("button", { name: t("complained-of-name"), exact: true }).click();
  await slip.getByRole("group").getByRole("button", { name: t("complained-of-name"), exact: true }).click();
  await lead.arrived("flash-complained-of-named");
  await readable(lead.page);
  const gone = await clerk.page.goto(`/staff/cases/${number}`);
  expect(gone?.status()).toBe(404);
  await readable(clerk.page);

  await lead.send("complained-of-clear", "complained-of-clear", "flash-complained-of-cleared", { fill: { "care-reason": words.wrongPerson } }, owner);
  await expect(lead.panel("case-timeline").getByText(words.wrongPerson)).toBeVisible();
  await readable(lead.page);
  await clerk.open(number);
  await expect(clerk.panel("case-owner")).toBeVisible();
  await expect(clerk.panel("case-owner").locator(".owner-name")).toHaveText(await lead.name());
  await readable(clerk.page);
});

test("a notice that came back is said openly to the customer", async ({ lang, texts, readable, someoneElse, office }) => {
  const words = said[lang];
  const clerk = new Desk(await someoneElse("clerk"), texts);
  const heard = await hear(clerk.page, texts, words.heard, words.name);
  await clerk.open(heard.number);
  await clerk.send("supplement", "supplement-send", "flash-supplement-requested", {
    fill: { "supplement-what": words.missing, "by-day": office.workingDay(5) },
  });
  await clerk.send("supplement-undelivered", "memo-send", "flash-supplement-undelivered", {
    fill: { "supplement-undelivered-how": words.movedAway },
  });
  await clerk.lacks("lacks-supplement-undelivered");
  await readable(clerk.page);
  const customer = await someoneElse();
  await follow(customer, texts, heard);
  await expect(customer.getByText(texts.say("told-supplement-undelivered"))).toBeVisible();
  // Where it was sent is for the inside.
  await expect(customer.getByText(words.movedAway)).toHaveCount(0);
  await readable(customer);
});
