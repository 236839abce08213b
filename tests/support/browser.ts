import { afterAll, afterEach, beforeEach } from "@jest/globals";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { whenTestFails } from "./when-test-fails.ts";

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

/** Of a page's text: enough to see where it stands. */
const mostText = 2_000;

whenTestFails(async () => {
  const pages = [...browsers].flatMap((browser) => browser.contexts().flatMap((context) => context.pages()));
  const seen: string[] = [];
  for (const page of pages) {
    const text = await page.innerText("body", { timeout: 2_000 }).catch((error: unknown) => String(error));
    seen.push(`${page.url()}\n${text.slice(0, mostText)}`);
  }
  return seen;
});

/** What was opened before the test that runs stays open for all of them. */
let standing: ReadonlySet<Browser> = new Set();

const close = async (closing: readonly Browser[]) => {
  for (const browser of closing) browsers.delete(browser);
  await Promise.all(closing.map((browser) => browser.close()));
};

beforeEach(() => {
  standing = new Set(browsers);
});
// A page left open goes on to listen, fetch and draw, and every test after it would wait for that.
afterEach(() => close([...browsers].filter((browser) => !standing.has(browser))));
afterAll(() => close([...browsers]));

/** Starts a real Chromium with a fresh profile. It is closed at the end of the test, or of the file if no test was running. */
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
