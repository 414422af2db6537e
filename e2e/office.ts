// The demonstration office, fresh for each worker: the built `miso` on a free port with a new data folder, and the
// reader of one project: their language's texts and the check that everyone can read a page.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type Lang, Texts } from "./texts.ts";

export type Reader = { lang: Lang };
export type Role = "clerk" | "handler" | "lead" | "planner" | "administrator" | "auditor";
export type Office = {
  url: string;
  password: string;
  account: (role: Role) => string;
  /** The last of so many working days by the office's calendar, today counted, as date fields want it. */
  workingDay: (days: number) => string;
  /** Who signed in before: the door is held for those who come too often. */
  signedIn: Map<Role, Awaited<ReturnType<BrowserContext["storageState"]>>>;
};
type ForOne = Reader & {
  texts: Texts;
  /** A browser of their own for somebody else in the story: staff, signed in, or another customer. */
  someoneElse: (role?: Role) => Promise<Page>;
  /** No axe violation and no sideways scrolling on the page as it stands. */
  readable: (page: Page) => Promise<void>;
};

const START_MILLISECONDS = 60_000;

/** What `miso serve --demo` says about itself: the address, once it answers, and how to sign in as each role. */
function introduce(miso: string, url: string, said: () => string): Office {
  const word = (name: string) => {
    const found = new RegExp(`^\\s*${name}\\s+(\\S+)$`, "m").exec(said())?.[1];
    if (!found) throw new Error(`nothing said of ${name}:\n${said()}`);
    return found;
  };
  const workingDay = (days: number) => {
    const seoul = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 16);
    const sum = execFileSync(miso, ["deadline", "--received", seoul, "--period", `${days}d`, "--json"], { encoding: "utf8" });
    return (JSON.parse(sum) as { due_on: string }).due_on;
  };
  return { url, password: word("password for all"), account: word, workingDay, signedIn: new Map() };
}

function address(server: ChildProcess, said: () => string): Promise<string> {
  return new Promise((found, failed) => {
    const give = (why: string) => failed(new Error(`the office did not open (${why}):\n${said()}`));
    const patience = setTimeout(() => give("too slow"), START_MILLISECONDS);
    server.once("exit", (code) => give(`it ended with ${code}`));
    server.stdout?.on("data", () => {
      const url = /^http:\/\/\S+/m.exec(said())?.[0];
      if (!url || !/^\s*auditor /m.test(said())) return;
      clearTimeout(patience);
      found(url);
    });
  });
}

async function signIn(page: Page, texts: Texts, office: Office, role: Role) {
  await page.goto("/staff/sign-in");
  await page.getByLabel(texts.say("sign-in-account")).fill(office.account(role));
  await page.getByLabel(texts.say("sign-in-password")).fill(office.password);
  await page.getByRole("button", { name: texts.say("sign-in"), exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
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
        await use(introduce(miso, await address(server, () => said), () => said));
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

  someoneElse: async ({ browser, office, texts }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (role) => {
      const storageState = role && office.signedIn.get(role);
      const context = await browser.newContext({ storageState });
      opened.push(context);
      const page = await context.newPage();
      if (role && !storageState) {
        await signIn(page, texts, office, role);
        office.signedIn.set(role, await context.storageState());
      }
      if (role) await page.goto("/staff");
      return page;
    });
    for (const context of opened) await context.close();
  },

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
