// Several people before one case: the second is told what changed and loses nothing; a promise runs out before everybody's eyes.
import { Desk } from "../desk.ts";
import { hear } from "../heard.ts";
import { expect, test } from "../office.ts";
import { said } from "../people.ts";

test("two people work on one case: the second is told what changed and loses nothing", async ({ lang, texts, readable, someoneElse }) => {
  const words = said[lang];
  const t = (key: string) => texts.say(key);
  const [clerk, lead] = [new Desk(await someoneElse("clerk"), texts), new Desk(await someoneElse("lead"), texts)];
  const { number } = await hear(clerk.page, texts, words.heard, words.name);
  await lead.open(number);

  await test.step("on the case page", async () => {
    await clerk.open(number);
    // A clerk whose line is down hears nothing of what the lead does.
    await clerk.page.route("**/staff/live", (route) => route.abort());
    await clerk.page.reload();
    await lead.send("memo-add", "memo-send", "flash-remembered", { fill: { "memo-text": words.leadSaw } });
    const remedies = clerk.panel("case-remedies");
    const slip = await clerk.fill("remedy-add", "remedy-send", { fill: { "remedy-what": words.ticketMachine } }, remedies);
    await expect(slip.getByText(t("care-since"))).toBeVisible();
    await expect(slip.getByText(words.leadSaw)).toBeVisible();
    await expect(slip.getByLabel(t("remedy-what"))).toHaveValue(words.ticketMachine);
    await readable(clerk.page);
    await slip.getByRole("button", { name: t("remedy-send"), exact: true }).click();
    await clerk.arrived("flash-remedy-offered");
    await expect(remedies.getByText(words.ticketMachine)).toBeVisible();
  });

  await test.step("in the letter", async () => {
    const page = clerk.page;
    await page.goto(`/staff/cases/${number}/draft`);
    const coach = page.getByRole("complementary", { name: t("coach-title") });
    await page.getByLabel(t("reply-explanation"), { exact: true }).fill(words.waitOn);
    await page.getByLabel(t("reply-apology"), { exact: true }).fill(words.apology);
    const day = new Date();
    await page.getByLabel(t("reply-remedy"), { exact: true }).fill(words.offer(new Date(day.getTime() + 7 * 86_400_000)));
    const flat = coach.getByRole("listitem").filter({ has: page.locator(".finding-said") }).first();
    await flat.getByRole("button", { name: t("coach-let-stand") }).first().click();
    await flat.getByLabel(t("coach-reason")).selectOption("needed-here");
    await flat.getByRole("button", { name: t("coach-let-stand") }).last().click();
    const promise = coach.getByRole("checkbox", { name: texts.like("coach-promise-keep") });
    await promise.uncheck();
    await page.getByRole("radio", { name: t("reply-decision-granted"), exact: true }).check();

    await lead.send("causes-find", "memo-send", "flash-causes-found", { check: ["cause-unkind-response"] });
    await page.getByRole("button", { name: t("reply-send"), exact: true }).click();
    await expect(page.getByText(t("reply-changed"))).toBeVisible();
    await expect(page.locator("#changed").getByText(texts.like("did-causes"))).toBeVisible();
    await expect(page.getByLabel(t("reply-apology"), { exact: true })).toHaveValue(words.apology);
    // What was chosen beside the letter is chosen still.
    await expect(flat.getByText(t("coach-aside"), { exact: true })).toBeVisible();
    await expect(promise).not.toBeChecked();
    await readable(page);
    await page.getByRole("button", { name: t("reply-send"), exact: true }).click();
    await clerk.arrived("flash-reply-sent");
    await expect(clerk.panel("case-promises").getByText(t("promises-none"))).toBeVisible();
  });
});

test("a promise runs out before the eyes of clerk and lead, and is recorded as broken", async ({ lang, texts, readable, someoneElse, office }) => {
  const now = () => new Date(Date.now() + 9 * 3_600_000).toISOString();
  // A promise runs out on a working day only, and it takes a minute of that day.
  if (office.workingDay(1) !== now().slice(0, 10) || now().slice(11, 16) >= "23:58") {
    test.info().annotations.push({ type: "not today", description: "no promise can run out within this minute" });
    return;
  }
  const words = said[lang];
  const t = (key: string) => texts.say(key);
  const [clerk, lead] = [new Desk(await someoneElse("clerk"), texts), new Desk(await someoneElse("lead"), texts)];
  const { number } = await hear(clerk.page, texts, words.heard, words.name);
  await clerk.open(number);
  const promises = clerk.panel("case-promises");
  const slip = promises.locator("details", { has: clerk.page.locator("summary", { hasText: t("promise-make") }) });
  await slip.locator("summary").first().click();
  await slip.getByLabel(t("promise-what")).fill(words.callBack);
  await slip.getByLabel(t("by-day")).fill(now().slice(0, 10));
  // The page asks for minutes; the story has seconds only.
  const time = slip.getByLabel(t("by-time"));
  await time.evaluate((field) => field.setAttribute("step", "1"));
  await time.fill(new Date(Date.now() + 9 * 3_600_000 + 10_000).toISOString().slice(11, 19));
  await slip.getByRole("button", { name: t("promise-make-send"), exact: true }).click();
  await clerk.arrived("flash-promise-made");
  const row = (desk: Desk) => desk.page.locator(`#case-${number}`);
  await lead.page.goto("/staff");
  await expect(row(lead)).toBeVisible();
  await expect(promises.getByText(t("promise-state-broken"), { exact: true })).toHaveCount(0);

  // Nobody reloads.
  await expect(promises.getByText(t("promise-state-broken"), { exact: true })).toBeVisible({ timeout: 30_000 });
  await clerk.lacks("lacks-promise-broken");
  await expect(clerk.panel("case-timeline").getByText(t("did-promise-ran-out"), { exact: true })).toBeVisible();
  await readable(clerk.page);
  await expect(row(lead)).toBeVisible();
  await readable(lead.page);
  await lead.open(number);
  await lead.lacks("lacks-promise-broken");
});

test("a wording of the coach is taken, and a promise whose day has passed is not", async ({ lang, texts, readable, someoneElse }) => {
  const words = said[lang];
  const t = (key: string) => texts.say(key);
  const clerk = new Desk(await someoneElse("clerk"), texts);
  const { number } = await hear(clerk.page, texts, words.heard, words.name);
  const page = clerk.page;
  await page.goto(`/staff/cases/${number}/draft`);
  const coach = page.getByRole("complementary", { name: t("coach-title") });
  const explanation = page.getByLabel(t("reply-explanation"), { exact: true });
  await explanation.fill(words.flat);
  const take = coach.getByRole("button", { name: t("coach-take"), exact: true }).first();
  await take.click();
  await expect(explanation).not.toHaveValue(words.flat);
  // The writer stays the writer: it is undone like anything typed.
  await explanation.focus();
  const readAgain = page.waitForResponse(/findings$/);
  await page.keyboard.press("Control+z");
  await expect(explanation).toHaveValue(words.flat);
  await readAgain;
  await coach.getByRole("button", { name: t("coach-take"), exact: true }).first().click();
  await expect(explanation).not.toHaveValue(words.flat);

  await page.getByLabel(t("reply-remedy"), { exact: true }).fill(words.passed);
  const passed = coach.getByRole("listitem").filter({ hasText: t("coach-promise") });
  await expect(passed.getByText(t("refusal-moment-passed"))).toBeVisible();
  await expect(passed.getByRole("checkbox")).toBeDisabled();
  await readable(page);
});
