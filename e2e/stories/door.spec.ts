// The front door: anybody can come in, in their language, and every public page can be read by everyone.
import { expect, test } from "../office.ts";

test("the front door opens in the reader's language", async ({ page, lang, readable }) => {
  const answer = await page.goto("/");
  expect(answer?.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
  await readable(page);
});

test("a page that is not there says so and shows the way back", async ({ page, texts, readable }) => {
  const answer = await page.goto("/no-such-page");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: texts.say("error-not-found") })).toBeVisible();
  await readable(page);
  await page.getByRole("link", { name: texts.say("error-home") }).click();
  await expect(page).toHaveURL("/");
});

test("a first visit is light and nothing moves while it loads", async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Object.assign(window, { moved: (entry as unknown as { value: number }).value });
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/", { waitUntil: "networkidle" });
  const bytes = await page.evaluate(() => {
    const loaded = performance.getEntriesByType("resource").concat(performance.getEntriesByType("navigation"));
    return loaded.reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0);
  });
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(100_000);
  expect(await page.evaluate(() => (window as { moved?: number }).moved ?? 0)).toBe(0);
});

test("nothing is asked of a third party", async ({ page, office }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(office.url) && !request.url().startsWith("data:")) foreign.push(request.url());
  });
  for (const path of ["/", "/follow", "/staff/sign-in"]) await page.goto(path);
  expect(foreign).toEqual([]);
});
