// What a customer takes home: number and secret read from the receipt, its code read as a telephone would.
import jsQR from "jsqr";
import { expect, type Page } from "@playwright/test";
import type { Texts } from "./texts.ts";

export type Receipt = { number: string; secret: string; link: string };

export async function readReceipt(page: Page, texts: Texts): Promise<Receipt> {
  const key = (name: string) => page.locator("dt", { hasText: texts.say(name) }).locator("+ dd .number").first().innerText();
  const [number, secret] = [await key("receipt-number"), await key("receipt-secret")];
  return { number, secret, link: await readCode(page, texts) };
}

async function readCode(page: Page, texts: Texts): Promise<string> {
  const code = page.getByRole("img", { name: texts.say("receipt-code") });
  const size = Number((await code.getAttribute("viewBox"))?.split(" ")[2]);
  const path = (await code.locator("path").getAttribute("d")) ?? "";
  const scale = 4;
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)/g)) {
    for (let row = 0; row < scale; row += 1) {
      const start = ((Number(y) * scale + row) * side + Number(x) * scale) * 4;
      for (let pixel = 0; pixel < scale * 4; pixel += 4) pixels.fill(0, start + pixel, start + pixel + 3);
    }
  }
  return jsQR.default(pixels, side, side)?.data ?? "";
}

/** How many sheets of A4 the page takes. */
export async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: "A4", printBackground: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
}

export function expectReceipt(receipt: Receipt) {
  expect(receipt.number).toMatch(/^\d{4}-\d{6}$/);
  expect(receipt.secret).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/);
  expect(receipt.link).toContain(`#${receipt.number}/${receipt.secret}`);
}
