// The demonstration office, fresh for each worker: the built `miso` on a free port with a new data folder, and the
// reader of one project: their language's texts and the accessibility check.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { type Lang, Texts } from "./texts.ts";

export type Reader = { lang: Lang };
type Office = { url: string };
type ForOne = Reader & {
  texts: Texts;
  /** No axe violation and no sideways scrolling on the page as it stands. */
  readable: (page: Page) => Promise<void>;
};

const START_MILLISECONDS = 60_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

async function answers(url: string, isOver: () => boolean): Promise<boolean> {
  const deadline = Date.now() + START_MILLISECONDS;
  while (Date.now() < deadline && !isOver()) {
    const ready = await fetch(`${url}/readyz`).catch(() => undefined);
    if (ready?.ok) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}

export const test = base.extend<ForOne, { office: Office }>({
  lang: ["ko", { option: true }],

  office: [
    async ({}, use) => {
      const miso = process.env["MISO"];
      if (!miso) throw new Error("MISO names the built binary; `make e2e` sets it");
      const data = await mkdtemp(join(tmpdir(), "miso-story-"));
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const server = spawn(miso, ["serve", "--demo", "--listen", `127.0.0.1:${port}`, "--data", data]);
      let said = "";
      server.stdout.on("data", (text) => (said += text));
      server.stderr.on("data", (text) => (said += text));
      const ended = new Promise((done) => server.once("exit", done));
      if (!(await answers(url, () => server.exitCode !== null))) {
        server.kill("SIGKILL");
        throw new Error(`the office did not open:\n${said}`);
      }
      await use({ url });
      server.kill("SIGTERM");
      await ended;
      await rm(data, { recursive: true, force: true });
    },
    { scope: "worker", timeout: START_MILLISECONDS + 15_000 },
  ],

  baseURL: async ({ office }, use) => use(office.url),
  texts: async ({ lang }, use) => use(new Texts(lang)),

  readable: async ({}, use, testInfo) => {
    await use(async (page) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.target.join(" ")) }));
      expect.soft(found, `axe on ${new URL(page.url()).pathname}`).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(wider, `${page.url()} scrolls sideways (${testInfo.project.name})`).toBeLessThanOrEqual(0);
    });
  },
});

export { expect };
