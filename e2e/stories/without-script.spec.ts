// A customer's pages work without script: all three steps stand on one page, and an error loses nothing typed.
import { expect, test } from "../office.ts";
import { photo, said } from "../people.ts";
import { readReceipt } from "../receipt.ts";

test.use({ javaScriptEnabled: false });

test("a complaint is said, followed, added to, answered and agreed without script", async ({ page, lang, texts, someoneElse }) => {
  const t = (key: string) => texts.say(key);
  const words = said[lang];
  await page.goto("/");
  await page.getByLabel(t("say-text")).fill(words.text);
  await page.getByLabel(t("say-files")).setInputFiles(photo);
  await page.getByLabel(t("say-expectation")).fill(words.expectation);
  await page.getByRole("button", { name: t("say-send") }).click();

  // Neither a name nor "anonymous": said kindly, and every word and file is still there.
  await expect(page.getByText(t("field-name-or-anonymous")).first()).toBeVisible();
  await expect(page.getByLabel(t("say-text"))).toHaveValue(words.text);
  await expect(page.getByLabel(t("say-expectation"))).toHaveValue(words.expectation);
  await expect(page.getByRole("checkbox", { name: photo.name })).toBeChecked();

  await page.getByRole("checkbox", { name: t("say-anonymous") }).check();
  await page.getByRole("button", { name: t("say-send") }).click();
  const { number } = await readReceipt(page, texts);
  await page.getByRole("link", { name: t("receipt-follow") }).click();
  await expect(page.getByText(texts.like("follow-about", { number }))).toBeVisible();

  const told = (key: string) => expect(page.getByRole("status").filter({ hasText: t(key) })).toBeVisible();
  await page.locator("summary", { hasText: t("follow-add") }).click();
  await page.getByLabel(t("follow-add-text")).fill(words.added);
  await page.getByRole("button", { name: t("follow-send"), exact: true }).click();
  await told("flash-follow-added");
  await expect(page.getByText(words.added)).toBeVisible();

  const clerk = await someoneElse("clerk");
  await clerk.goto(`/staff/cases/${number}/draft`);
  await clerk.getByLabel(t("reply-explanation"), { exact: true }).fill(words.explanation);
  await clerk.getByLabel(t("reply-apology"), { exact: true }).fill(words.apology);
  await clerk.getByRole("radio", { name: t("reply-decision-granted"), exact: true }).check();
  await clerk.getByRole("button", { name: t("reply-send"), exact: true }).click();
  await expect(clerk.getByRole("status").filter({ hasText: texts.like("flash-reply-sent") })).toBeVisible();

  await page.reload();
  await expect(page.getByText(words.apology)).toBeVisible();
  await page.getByRole("button", { name: t("agree-yes"), exact: true }).click();
  await told("flash-follow-agreed");
  await page.getByRole("button", { name: t("survey-better") }).click();
  await told("flash-follow-compared");
});
