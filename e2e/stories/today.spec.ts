// The first minute of a clerk: the day's list, readable by everyone, in their language.
import { expect, test } from "../office.ts";

test("the clerk's day can be read", async ({ someoneElse, readable, lang }) => {
  const page = await someoneElse("clerk");
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
  await readable(page);
  await page.goto("/dev/gallery");
  await readable(page);
});
