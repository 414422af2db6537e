// Who walks through the house: Korean and English, on a phone and at a desk. Each project's worker starts a server of
// its own (see office.ts); the browser is Debian's, and nothing is fetched from anywhere.
import { defineConfig, devices } from "@playwright/test";
import type { Reader } from "./office.ts";

// A phone has no F8 and no Alt.
const withoutKeys = { grepInvert: /@keys/ };
const phone = { ...devices["Pixel 7"], viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const desktop = { viewport: { width: 1440, height: 900 } };
const korean = { lang: "ko", locale: "ko-KR" } as const;
const english = { lang: "en", locale: "en-GB" } as const;

export default defineConfig<Reader>({
  testDir: "stories",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  forbidOnly: !!process.env["CI"],
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["./closing-line.ts"]],
  use: {
    timezoneId: "Asia/Seoul",
    actionTimeout: 10_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "ko-phone", ...withoutKeys, use: { ...phone, ...korean } },
    { name: "ko-desktop", use: { ...desktop, ...korean } },
    { name: "en-phone", ...withoutKeys, use: { ...phone, ...english } },
    { name: "en-desktop", use: { ...desktop, ...english } },
  ],
});
