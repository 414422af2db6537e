// A customer's pages work without script: all three steps stand on one page, and an error loses nothing typed.
import { expect, test } from "../office.ts";
import { photo, said } from "../people.ts";
import { readReceipt } from "../receipt.ts";

test.use({ javaScriptEnabled: false });

test("a complaint is said and followed without script", async ({ page, lang, texts }) => {
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
});
