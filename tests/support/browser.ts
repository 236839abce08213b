import { afterAll } from "@jest/globals";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;

const browsers = new Set<Browser>();

declare global {
  /** Called by the environment while what a failed test was looking at is still open. */
  var whenTestFails: (() => Promise<void>) | undefined;
}
/** Of a page's text: enough to see where it stands. */
const mostText = 2_000;

/** A page that never showed what was waited for shows something else: that is where a cause is looked for. */
globalThis.whenTestFails = async () => {
  const pages = [...browsers].flatMap((browser) => browser.contexts().flatMap((context) => context.pages()));
  for (const page of pages) {
    const text = await page.innerText("body", { timeout: 2_000 }).catch((error: unknown) => String(error));
    console.error(`${page.url()}\n${text.slice(0, mostText)}`);
  }
};

afterAll(async () => {
  for (const browser of browsers) await browser.close();
  browsers.clear();
});

/** Starts a real Chromium with a fresh profile. The browser is closed at the end of the test file. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env["MOTCUA_TEST_CHROMIUM"];
  if (!executablePath) throw new Error("browser tests need Chromium: install it, or set CHROMIUM to one");
  const browser = await chromium.launch({ executablePath, headless: true, args: [...flags] });
  browsers.add(browser);
  return browser;
}

/** Opens a page in a browser of its own, as a second person at a second machine would. */
export async function openPage(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const browser = await launchBrowser();
  const context = await browser.newContext({ locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", ...options });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}
