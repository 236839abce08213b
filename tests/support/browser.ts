import { afterAll, afterEach, beforeEach } from "@jest/globals";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "playwright-core";
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
  const pages = openContexts().flatMap((context) => context.pages());
  const seen: string[] = [];
  for (const page of pages) {
    const text = await page.innerText("body", { timeout: 2_000 }).catch((error: unknown) => String(error));
    seen.push(`${page.url()}\n${text.slice(0, mostText)}`);
  }
  return seen;
});

/** What was opened before the test that runs stays open for all of them. */
let standing: ReadonlySet<BrowserContext> = new Set();

const openContexts = () => [...browsers].flatMap((browser) => browser.contexts());

beforeEach(() => {
  standing = new Set(openContexts());
});
// A page left open goes on to listen, fetch and draw, and every test after it would wait for that.
afterEach(async () => {
  const opened = openContexts().filter((context) => !standing.has(context));
  await Promise.all(opened.map((context) => context.close()));
});
afterAll(async () => {
  await Promise.all([...browsers].map((browser) => browser.close()));
});

let whole = false;

/**
 * This file's browser is Chromium with all that is around its engine: the viewer of PDFs, notifications, the installing of pages. The
 * others do with the engine alone (`findChromiumShell`).
 */
export function useWholeChromium(): void {
  whole = true;
}

/** Starts a real Chromium with a fresh profile. It is closed at the end of the file. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env[whole ? "MOTCUA_TEST_CHROMIUM" : "MOTCUA_TEST_CHROMIUM_SHELL"];
  if (!executablePath) throw new Error("browser tests need Chromium: install it, or set CHROMIUM to one");
  const browser = await chromium.launch({ executablePath, headless: true, args: [...flags] });
  browsers.add(browser);
  return browser;
}

let ours: Promise<Browser> | null = null;

/**
 * Opens a page as a second person at a second machine would: with storage, cookies and a cache of its own. It is closed at the end of the
 * test, or of the file if no test was running.
 */
export async function openPage(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  ours ??= launchBrowser();
  const browser = await ours;
  const context = await browser.newContext({ locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", ...options });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Works on a page as if its machine were thirty times slower: what only an old one shows is seen on any. */
export async function onSlowMachine(page: Page, work: () => Promise<void>): Promise<void> {
  const machine = await page.context().newCDPSession(page);
  await machine.send("Emulation.setCPUThrottlingRate", { rate: 30 });
  await work();
  await machine.send("Emulation.setCPUThrottlingRate", { rate: 1 });
}
