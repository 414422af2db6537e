// The one road through the house: from "I was treated badly" to an answer that the customer agrees with.
// Every page on the way is read by axe.
import { expect, test } from "../office.ts";
import { photo, said } from "../people.ts";
import { expectReceipt, readReceipt, sheets } from "../receipt.ts";

test("a complaint is heard, cared for, answered and agreed", async ({ page: customer, lang, texts, readable, someoneElse }) => {
  const words = said[lang];
  const t = (key: string) => texts.say(key);

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

  await test.step("6. Follow: the code opens the tracking page", async () => {
    const phone = await someoneElse();
    await phone.goto(receipt.link);
    await expect(phone.getByText(texts.like("follow-about", { number: receipt.number }))).toBeVisible();
    expect(phone.url()).not.toContain(receipt.secret);
    await readable(phone);
  });
});
