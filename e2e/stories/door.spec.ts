// The front door: anybody can come in, in their language, and every public page can be read by everyone.
import { expect, test } from "../office.ts";
import { said } from "../people.ts";

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

test("a first visit is light, and nothing moves while it loads or is filled in", async ({ page, lang, texts }) => {
  // What the browser itself counts as moving: not what follows a key or a tap at once.
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
    const moved = { moved: 0 };
    Object.assign(window, moved);
    new PerformanceObserver((list) => {
      const shifts = (list.getEntries() as Shift[]).filter((shift) => !shift.hadRecentInput);
      const sum = shifts.reduce((sum, shift) => sum + shift.value, 0);
      Object.assign(window, { moved: (window as unknown as typeof moved).moved + sum });
    }).observe({ type: "layout-shift", buffered: true });
  });
  const moved = () => page.evaluate(() => (window as { moved?: number }).moved);
  await page.goto("/", { waitUntil: "networkidle" });
  const bytes = await page.evaluate(() => {
    const loaded = performance.getEntriesByType("resource").concat(performance.getEntriesByType("navigation"));
    return loaded.reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0);
  });
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(100_000);
  expect(await moved()).toBe(0);

  const next = page.getByRole("button", { name: texts.say("say-next") });
  const top = () => next.evaluate((button) => button.getBoundingClientRect().top + scrollY);
  const before = await top();
  await next.click();
  await expect(page.getByText(texts.say("field-empty"))).toBeVisible();
  expect(await top(), "the button stays under the finger").toBe(before);
  await page.getByLabel(texts.say("say-text")).fill(said[lang].where);
  await expect(page.getByText(texts.say("field-empty"))).toBeHidden();
  expect(await top()).toBe(before);
  await next.click();
  await page.getByLabel(texts.say("say-expectation")).fill(said[lang].where);
  await next.click();
  await page.getByRole("checkbox", { name: texts.say("say-anonymous") }).check();
  expect(await moved()).toBe(0);
});

test("nothing is asked of a third party", async ({ page, office }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(office.url) && !request.url().startsWith("data:")) foreign.push(request.url());
  });
  for (const path of ["/", "/follow", "/staff/sign-in"]) await page.goto(path);
  expect(foreign).toEqual([]);
});
