// The one road through the house: from "I was treated badly" to an answer that the customer agrees with.
// Every page on the way is read by axe.
import { Desk } from "../desk.ts";
import { expect, test } from "../office.ts";
import { photo, said } from "../people.ts";
import { expectReceipt, readReceipt, sheets } from "../receipt.ts";

test("a complaint is heard, cared for, answered and agreed", async ({ page: customer, lang, texts, readable, someoneElse, office }) => {
  const words = said[lang];
  const t = (key: string) => texts.say(key);

  const clerk = await someoneElse("clerk");
  const desk = new Desk(clerk, texts);

  const receipt = await test.step("1. Say it", async () => {
    await customer.goto("/");
    await readable(customer);
    await customer.getByRole("radio", { name: t("say-kind-complaint") }).check();
    await customer.getByLabel(t("say-text")).fill(words.text);
    await customer.getByLabel(t("say-place")).fill(words.where);
    await customer.getByLabel(t("say-when"), { exact: false }).fill(words.when);
    await customer.getByLabel(t("say-files")).setInputFiles(photo);
    await customer.getByRole("button", { name: t("say-next") }).click();

    await readable(customer);
    await customer.getByLabel(t("say-expectation")).fill(words.expectation);
    await customer.getByRole("checkbox", { name: t("say-cause-unkind-response") }).check();

    // The tab is closed and opened again: nothing that was typed is lost.
    await expect.poll(() => customer.evaluate(() => Object.values(localStorage).join())).toContain(words.expectation);
    await customer.goto("about:blank");
    await customer.goto("/");
    await expect(customer.getByText(t("draft-restored"))).toBeVisible();
    await expect(customer.getByLabel(t("say-text"))).toHaveValue(words.text);
    await customer.getByLabel(t("say-files")).setInputFiles(photo);
    await customer.getByRole("button", { name: t("say-next") }).click();
    await expect(customer.getByLabel(t("say-expectation"))).toHaveValue(words.expectation);
    await customer.getByLabel(t("say-department")).selectOption(words.department);
    await customer.getByRole("button", { name: t("say-next") }).click();

    await readable(customer);
    await customer.getByRole("textbox", { name: t("say-name"), exact: true }).fill(words.name);
    await customer.getByLabel(t("say-relation")).selectOption(t("relation-parent"));
    await customer.getByLabel(t("say-phone")).fill("010-0000-0000");
    await customer.getByRole("button", { name: t("say-send") }).click();

    await expect(customer.getByRole("heading", { name: t("receipt-title"), exact: true })).toBeVisible();
    await readable(customer);
    const receipt = await readReceipt(customer, texts);
    expectReceipt(receipt);
    expect(await sheets(customer)).toBe(1);
    return receipt;
  });

  const openCase = () => clerk.locator(`#case-${receipt.number}`).getByRole("link");

  await test.step("2. Today: it came in by itself, and is found", async () => {
    await expect(openCase()).toBeVisible();
    await readable(clerk);
    await clerk.keyboard.press("/");
    await expect(clerk.getByRole("searchbox")).toBeFocused();
    await clerk.keyboard.type(words.name);
    await clerk.keyboard.press("Enter");
    await expect(openCase()).toBeVisible();
    await readable(clerk);
    await clerk.keyboard.press("/");
    await clerk.getByRole("searchbox").fill(receipt.number);
    await clerk.keyboard.press("Enter");
    await expect(clerk).toHaveURL(new RegExp(`/staff/cases/${receipt.number}`));
    await readable(clerk);
  });

  await test.step("3. Care", async () => {
    await expect(desk.panel("case-voice").getByText(words.text)).toBeVisible();
    await expect(desk.panel("case-voice").getByText(words.expectation)).toBeVisible();
    await desk.lacks("lacks-assessment-missing");

    await desk.send("memo-add", "memo-send", "flash-remembered", { fill: { "memo-text": words.memo } });
    await expect(desk.panel("case-timeline").getByText(words.memo)).toBeVisible();

    const changes = desk.panel("case-changes");
    const change = (name: string) => changes.getByRole("listitem").filter({ hasText: t(name) }).first();
    await desk.send("change-make", "memo-send", "flash-changed", {
      fill: { "change-place-where": words.meetingRoom, "care-reason": words.calm },
    }, change("change-place"));
    await desk.send("change-judge", "memo-send", "flash-change-judged", { check: ["result-calmer"] }, change("change-place"));
    await desk.send("change-make", "memo-send", "flash-changed", {
      fill: { "change-time-back": `${office.workingDay(6)}T15:00`, "change-told": words.backAt, "care-reason": words.needsTime },
    }, change("change-time"));

    await desk.send("promise-make", "promise-make-send", "flash-promise-made", {
      fill: { "promise-what": words.promise, "by-day": office.workingDay(7) },
    });
    await desk.send("causes-find", "memo-send", "flash-causes-found", { check: ["cause-unkind-response"] });
    await desk.send("assess", "memo-send", "flash-assessed", {
      pick: { "score-severity": "3", "score-safety": "1", "score-complexity": "2", "score-impact": "3", "score-urgency": "4" },
    });
    await desk.doesNotLack("lacks-assessment-missing");
    await readable(clerk);
  });

  await test.step("5. Money: somebody else decides", async () => {
    await desk.send("remedy-add", "remedy-send", "flash-remedy-offered", {
      fill: { "remedy-what": words.remedy, "remedy-amount": "50000" },
    });
    await expect(desk.panel("case-remedies").getByText(t("remedy-awaits-approval"))).toBeVisible();
    const lead = await someoneElse("lead");
    await lead.goto("/staff/approvals");
    await readable(lead);
    const request = lead.getByRole("article").filter({ hasText: receipt.number });
    await request.locator("summary", { hasText: t("approval-change") }).click();
    await request.getByLabel(t("approval-amount-new")).fill("30000");
    await request.getByLabel(t("approval-reason")).first().fill(words.lessMoney);
    await request.getByRole("button", { name: t("approval-change"), exact: true }).click();
    await expect(lead.getByRole("status").filter({ hasText: t("flash-approval-approved") })).toBeVisible();
    // The clerk sees it without a reload.
    await expect(desk.panel("case-remedies").getByText(t("remedy-ready"))).toBeVisible();
  });

  const phone = await someoneElse();
  const region = (key: string) => phone.getByRole("region", { name: t(key), exact: true });
  await test.step("6. Follow: the code opens the tracking page, and the customer adds something", async () => {
    await phone.goto(receipt.link);
    await expect(phone.getByText(texts.like("follow-about", { number: receipt.number }))).toBeVisible();
    expect(phone.url()).not.toContain(receipt.secret);
    await readable(phone);
    await expect(region("follow-promises").getByText(words.promise)).toBeVisible();
    // What is offered is told with the answer, not before.
    await expect(phone.getByText(words.remedy)).toHaveCount(0);
    await expect(region("follow-happened").getByText(words.backAt)).toBeVisible();
    await expect(phone.getByText(words.memo)).toHaveCount(0);

    await phone.locator("summary", { hasText: t("follow-add") }).click();
    await phone.getByLabel(t("follow-add-text")).fill(words.added);
    await phone.getByRole("button", { name: t("follow-send"), exact: true }).click();
    await expect(phone.getByRole("status").filter({ hasText: t("flash-follow-added") })).toBeVisible();
    // The clerk sees it without a reload.
    await expect(desk.panel("case-timeline").getByText(words.added)).toBeVisible();
    await desk.lacks("lacks-customer-waits");
  });

  const openComposer = async () => {
    await clerk.getByRole("link", { name: t("case-answer") }).click();
    await expect(clerk.getByRole("heading", { name: t("reply-title") })).toBeVisible();
  };
  const write = (part: string, text: string) => clerk.getByLabel(t(part), { exact: true }).fill(text);
  const sendReply = async () => {
    await clerk.getByRole("radio", { name: t("reply-decision-granted"), exact: true }).check();
    await clerk.getByRole("button", { name: t("reply-send"), exact: true }).click();
    await desk.arrived("flash-reply-sent");
  };

  await test.step("4. Answer, with the coach beside it", async () => {
    await openComposer();
    const coach = clerk.getByRole("complementary", { name: t("coach-title") });
    await write("reply-explanation", words.flat);
    const marked = clerk.locator(".finding-said");
    const finding = coach.getByRole("listitem").filter({ has: marked }).first();
    await expect(finding).toBeVisible();
    expect(words.flat).toContain(await finding.locator(marked).innerText());
    await readable(clerk);
    // Set aside with a reason, and taken back.
    await finding.getByRole("button", { name: t("coach-let-stand") }).first().click();
    await finding.getByLabel(t("coach-reason")).selectOption(t("coach-reason-needed-here"));
    await finding.getByRole("button", { name: t("coach-let-stand") }).last().click();
    await expect(finding.getByText(t("coach-aside"), { exact: true })).toBeVisible();
    await readable(clerk);
    await write("reply-explanation", words.explanation);
    await expect(coach.getByText(t("coach-aside"), { exact: true }).and(clerk.locator(":visible"))).toHaveCount(0);

    await write("reply-apology", words.apology);
    const day = new Date(`${office.workingDay(7)}T00:00:00Z`);
    await write("reply-remedy", words.offer(day));
    // A promise written in the draft is offered as a promise to keep.
    await expect(coach.getByRole("checkbox", { name: texts.like("coach-promise-keep") })).toBeChecked();
    await sendReply();
    await expect(desk.panel("case-promises").getByRole("listitem")).toHaveCount(2);
  });

  await test.step("6. Follow and agree: not yet, then yes", async () => {
    const told = (key: string) => expect(phone.getByRole("status").filter({ hasText: t(key) })).toBeVisible();
    await phone.reload();
    await expect(region("follow-letters").getByText(words.apology)).toBeVisible();
    await expect(region("follow-remedies").getByText(words.remedy)).toBeVisible();
    await readable(phone);

    await phone.locator("summary", { hasText: t("agree-no") }).click();
    await phone.getByLabel(t("agree-why")).fill(words.notYet);
    await phone.getByRole("button", { name: t("agree-why-send") }).click();
    await told("flash-follow-refused");
    // A refusal keeps the case open and shows the other ways.
    await expect(phone.getByText(t("refused-title"))).toBeVisible();
    await expect(phone.getByText(t("way-ombudsman")).first()).toBeVisible();
    await readable(phone);
    await desk.lacks("lacks-refused-by-customer");
    await expect(desk.panel("case-timeline").getByText(words.notYet)).toBeVisible();

    await openComposer();
    await write("reply-explanation", words.changed);
    await write("reply-apology", words.apology);
    await sendReply();
    await phone.reload();
    await expect(region("follow-letters").getByText(words.changed)).toBeVisible();
    await phone.getByRole("button", { name: t("agree-yes"), exact: true }).click();
    await told("flash-follow-agreed");
    await readable(phone);

    // What was agreed to is done, what was promised is kept, and the case is closed.
    await desk.press("remedy-finish", "flash-remedy-done");
    for (const _ of [1, 2]) await desk.press("promise-keep", "flash-promise-kept");
    await desk.send("closure", "closure-send", "flash-closed", { check: ["outcome-agreed"] });
    await readable(clerk);

    // One question at the end, one tap.
    await phone.reload();
    await expect(region("follow-now").getByText(t("now-closed"), { exact: true })).toBeVisible();
    await phone.getByRole("button", { name: t("survey-better") }).click();
    await told("flash-follow-compared");
    await readable(phone);
  });
});
