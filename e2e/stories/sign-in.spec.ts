// The staff's door: each role comes in by it, and nobody else does.
import { expect, type Role, test } from "../office.ts";

const roles: Role[] = ["clerk", "handler", "lead", "planner", "administrator", "auditor"];

test("every role of the demonstration signs in", async ({ someoneElse }) => {
  for (const role of roles) {
    const page = await someoneElse(role);
    await expect(page).toHaveURL(/\/staff/);
  }
});

test("a wrong password is told kindly and the account stays typed", async ({ page, office, texts, readable }) => {
  await page.goto("/staff/sign-in");
  await readable(page);
  await page.getByLabel(texts.say("sign-in-account")).fill(office.account("auditor"));
  await page.getByLabel(texts.say("sign-in-password")).fill("not the password");
  await page.getByRole("button", { name: texts.say("sign-in"), exact: true }).click();
  await expect(page.getByLabel(texts.say("sign-in-account"))).toHaveValue(office.account("auditor"));
  await expect(page.getByLabel(texts.say("sign-in-password"))).toHaveValue("");
  await readable(page);
});
