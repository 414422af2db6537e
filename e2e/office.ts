// The demonstration office, fresh for each worker: the built `miso` on a free port with a new data folder, and the
// reader of one project: their language's texts and the check that everyone can read a page.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
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

/** The first line on standard output is the address, once the house answers. */
function address(server: ChildProcess, said: () => string): Promise<string> {
  return new Promise((found, failed) => {
    const give = (why: string) => failed(new Error(`the office did not open (${why}):\n${said()}`));
    const patience = setTimeout(() => give("too slow"), START_MILLISECONDS);
    server.once("exit", (code) => give(`it ended with ${code}`));
    server.stdout?.on("data", () => {
      const url = /^http:\/\/\S+/m.exec(said())?.[0];
      if (!url) return;
      clearTimeout(patience);
      found(url);
    });
  });
}

export const test = base.extend<ForOne, { office: Office }>({
  lang: ["ko", { option: true }],

  office: [
    async ({}, use) => {
      const miso = process.env["MISO"];
      if (!miso) throw new Error("MISO names the built binary; `make e2e` sets it");
      const data = await mkdtemp(join(tmpdir(), "miso-story-"));
      const server = spawn(miso, ["serve", "--demo", "--listen", "127.0.0.1:0", "--data", data]);
      let said = "";
      server.stdout.on("data", (text) => (said += text));
      server.stderr.on("data", (text) => (said += text));
      const ended = new Promise((done) => server.once("exit", done));
      try {
        await use({ url: await address(server, () => said) });
      } finally {
        server.kill("SIGTERM");
        await ended;
        await rm(data, { recursive: true, force: true });
      }
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
