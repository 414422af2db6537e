// A letter written with a Korean input method, read by the coach beside it: nothing moves under the hands while a
// syllable is open, and everything the coach offers is reached from the keyboard.
import { Composing } from "../composing.ts";
import { hear } from "../heard.ts";
import { expect, test } from "../office.ts";
import { said } from "../people.ts";
import type { Page } from "@playwright/test";

/** The draft as it stands: its words, the caret, the words marked behind it. */
const look = (page: Page) =>
  page.getByRole("textbox").and(page.locator("[name=explanation]")).evaluate((area: HTMLTextAreaElement) => ({
    text: area.value,
    caret: [area.selectionStart, area.selectionEnd],
    marked: Array.from(area.parentElement?.querySelectorAll("mark") ?? [], (mark) => mark.textContent),
    mirrored: area.parentElement?.querySelector(".draft-mirror")?.textContent?.replace("\u200b", ""),
  }));

test("a letter is composed in Korean, and its marks come without a flicker", async ({ lang, texts, readable, someoneElse }) => {
  const words = said[lang];
  const page = await someoneElse("clerk");
  const { number } = await hear(page, texts, words.heard, words.name);
  await page.goto(`/staff/cases/${number}/draft`);
  const area = page.getByLabel(texts.say("reply-explanation"), { exact: true });
  const read = () => page.waitForResponse(/findings$/);
  await area.focus();
  const composing = await Composing.on(page);

  // Letter by letter: the words are right and the caret stays behind them.
  const first = "말씀하신 내용은 검토하겠습니다.";
  const firstRead = read();
  await composing.watch();
  await composing.type(first, async (typed) => {
    const { text, caret } = await look(page);
    expect({ text, caret }).toEqual({ text: typed, caret: [typed.length, typed.length] });
  });
  await firstRead;
  await expect.poll(async () => (await look(page)).marked).toEqual([first]);
  await readable(page);

  // In the middle of it, before the marked words: they move along as they are, and the list beside them stands still.
  await page.keyboard.press("Control+Home");
  const before = "안녕하십니까 ";
  await composing.watch();
  await composing.type(before, async (typed) => {
    const { text, caret, marked, mirrored } = await look(page);
    expect({ text, caret, marked, mirrored }).toEqual({ text: typed + first, caret: [typed.length, typed.length], marked: [first], mirrored: typed + first });
  });
  expect(await composing.changes(), "while syllables were open").toEqual({ marks: 0, list: 0 });

  // A last syllable that stays open is read when the hands rest, and can still be finished.
  await page.keyboard.press("Control+End");
  const end = " 기다려 주세요";
  const restRead = read();
  await composing.type(end, async () => {}, true);
  await restRead;
  await expect.poll(async () => (await look(page)).marked.some((marked) => marked?.includes("기다려 주세요"))).toBe(true);
  await composing.end("요");
  const whole = before + first + end;
  expect(await look(page)).toMatchObject({ text: whole, caret: [whole.length, whole.length], mirrored: whole });
  await readable(page);
});

test("what the coach found is answered from the keyboard and said aloud", { tag: "@keys" }, async ({ lang, texts, readable, someoneElse }) => {
  const words = said[lang];
  const t = (key: string) => texts.say(key);
  const page = await someoneElse("clerk");
  const { number } = await hear(page, texts, words.heard, words.name);
  await page.goto(`/staff/cases/${number}/draft`);
  const area = page.getByLabel(t("reply-explanation"), { exact: true });
  const apology = page.getByLabel(t("reply-apology"), { exact: true });
  const coach = page.getByRole("complementary", { name: t("coach-title") });
  const aloud = coach.getByRole("status");
  await page.getByRole("radio", { name: t("reply-kind-progress"), exact: true }).check();
  await area.fill("말씀하신 내용은 검토하겠습니다.");
  await apology.fill("창구에서 오래 서 계시게 해 죄송합니다. 규정상 어쩔 수 없습니다.");
  await expect(aloud).toHaveText(t("coach-some").replace("{count}", "2"));
  const selected = () => page.evaluate(() => {
    const { value, selectionStart, selectionEnd } = document.activeElement as HTMLTextAreaElement;
    return value?.slice(selectionStart, selectionEnd);
  });

  // From mark to mark, part to part, and round.
  await area.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("F8");
  await expect(apology).toBeFocused();
  expect(await selected()).toContain("규정상");
  await page.keyboard.press("F8");
  await expect(area).toBeFocused();
  expect(await selected()).toContain("검토하겠습니다");
  await page.keyboard.press("Shift+F8");
  await expect(apology).toBeFocused();

  // Set aside with its reason; who cannot see it hears it.
  await page.keyboard.press("Alt+Enter");
  await expect(coach.getByRole("button", { name: t("coach-take"), exact: true }).and(page.locator(":focus"))).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(coach.locator("select:focus")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(aloud).toHaveText(`${t("coach-set-aside")} ${t("coach-one")}`);
  await expect(coach.getByRole("button", { name: t("coach-undo"), exact: true })).toBeFocused();
  await readable(page);

  // Back to the words, to the other mark, and its wording taken.
  await page.keyboard.press("Escape");
  await expect(apology).toBeFocused();
  await page.keyboard.press("F8");
  await expect(area).toBeFocused();
  await page.keyboard.press("Alt+Enter");
  await page.keyboard.press("Enter");
  await expect(area).toBeFocused();
  await expect(area).not.toHaveValue(/검토하겠습니다/u);
  await expect(area).not.toHaveValue("");
  await expect(page.locator("[name=taken]")).toHaveValue(/^vague-promise /u);
  await readable(page);
});
