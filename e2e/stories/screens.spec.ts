// Pictures of every screen, as each reader sees it: looked at before anything ships, and shown in the README.
// `make screens` runs this and nothing else; it asserts only that each screen is there.
import type { Page } from "@playwright/test";
import { expect, test } from "../office.ts";
import { photo, said } from "../people.ts";

const all = new URL("../screens/", import.meta.url);
const readme = new URL("../../docs/screens/", import.meta.url);
/** The pictures in the README, each of one screen by one reader: what fits the window, in the window's own pixels. */
const shown = new Map([
  ["say-ko-phone", "say-phone"],
  ["receipt-ko-phone", "receipt-phone"],
  ["follow-ko-phone", "follow-phone"],
  ["today-ko-desktop", "today"],
  ["case-ko-desktop", "case"],
  ["composer-ko-desktop", "reply"],
]);

async function picture(page: Page, name: string) {
  const file = `${name}-${test.info().project.name}`;
  await page.screenshot({ path: new URL(`${file}.png`, all).pathname, fullPage: true, animations: "disabled" });
  const known = shown.get(file);
  if (!known) return;
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: new URL(`${known}.png`, readme).pathname, scale: "css", animations: "disabled" });
}

test("the customer's screens @screens", async ({ page, texts, lang }) => {
  const t = (key: string) => texts.say(key);
  const next = () => page.getByRole("button", { name: t("say-next") }).click();
  await page.goto("/");
  await picture(page, "say");
  await next();
  await picture(page, "say-empty");
  await page.getByLabel(t("say-text")).fill(said[lang].text);
  await page.getByLabel(t("say-files")).setInputFiles(photo);
  await next();
  await page.getByLabel(t("say-expectation")).fill(said[lang].expectation);
  await picture(page, "say-hope");
  await next();
  await page.getByRole("textbox", { name: t("say-name"), exact: true }).fill(said[lang].name);
  await picture(page, "say-contact");
  await page.getByRole("button", { name: t("say-send") }).click();
  await expect(page.getByRole("heading", { name: t("receipt-title"), exact: true })).toBeVisible();
  await picture(page, "receipt");
  await page.getByRole("link", { name: t("receipt-follow") }).click();
  await expect(page.getByText(texts.like("follow-about"))).toBeVisible();
  await picture(page, "follow");
  await page.goto("/follow");
  await picture(page, "door");
  await page.goto("/no-such-page");
  await picture(page, "not-found");
});

test("the staff's screens @screens", async ({ page, someoneElse, texts, lang }) => {
  await page.goto("/staff/sign-in");
  await picture(page, "sign-in");
  const clerk = await someoneElse("clerk");
  await picture(clerk, "today");
  await clerk.locator(".case-row-link").first().click();
  await expect(clerk).toHaveURL(/\/staff\/cases\/\d/);
  await picture(clerk, "case");
  await clerk.locator("main details").evaluateAll((slips) => slips.forEach((slip) => slip.setAttribute("open", "")));
  await picture(clerk, "case-open");
  await clerk.getByRole("link", { name: texts.say("case-answer") }).click();
  await expect(clerk.getByRole("heading", { name: texts.say("reply-title") })).toBeVisible();
  await clerk.getByLabel(texts.say("reply-explanation"), { exact: true }).fill(`${said[lang].explanation} ${said[lang].waitOn}`);
  await clerk.getByLabel(texts.say("reply-apology"), { exact: true }).fill(said[lang].apology);
  await clerk.getByLabel(texts.say("reply-remedy"), { exact: true }).fill(said[lang].offer(new Date(Date.now() + 7 * 86_400_000)));
  const coach = clerk.getByRole("complementary", { name: texts.say("coach-title") });
  await expect(coach.getByText(texts.say("coach-promise"), { exact: true }).first()).toBeVisible();
  await picture(clerk, "composer");
  await clerk.goto("/staff?kind=praise&state=refused");
  await picture(clerk, "today-none");
  await clerk.goto("/staff/cases?state=closed");
  await picture(clerk, "all-cases");
  await clerk.goto("/staff/receive");
  await picture(clerk, "intake");
  const lead = await someoneElse("lead");
  await picture(lead, "today-lead");
  await lead.getByRole("link", { name: texts.say("nav-approvals") }).click();
  await expect(lead.getByRole("heading", { name: texts.say("approvals-title") })).toBeVisible();
  await picture(lead, "approvals");
  const administrator = await someoneElse("administrator");
  await picture(administrator, "house");
  await administrator.goto("/staff/cases");
  await picture(administrator, "denied");
  await lead.goto("/staff/password");
  await picture(lead, "password");
  await lead.goto("/dev/gallery");
  await picture(lead, "gallery");
});
