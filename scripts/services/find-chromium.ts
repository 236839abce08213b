import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { aptInstall } from "./apt.ts";
import { recallChoice, rememberChoice, type Choice } from "./choices.ts";
import { cacheDir, root } from "./paths.ts";
import { isReachable } from "./reachable.ts";
import { findOnPath, runCommand } from "./run-command.ts";
import { during, Refusal, say } from "./say.ts";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"] as const;

async function tryChromium(binary: string | null, from: string): Promise<Choice | null> {
  if (!binary) return null;
  const { ok, output } = await runCommand(binary, ["--version"], { timeoutMs: 30_000 });
  const version = /(\d+\.\d+\.\d+(\.\d+)?)/u.exec(output)?.[1];
  return ok && version ? { binary, version, from } : null;
}

const playwrightFolder = join(cacheDir, "playwright");

function inPlaywrightFolder(file: RegExp): string | null {
  if (!existsSync(playwrightFolder)) return null;
  const files = readdirSync(playwrightFolder, { recursive: true, encoding: "utf8" });
  const found = files.find((name) => file.test(name));
  return found ? join(playwrightFolder, found) : null;
}

async function downloadedByPlaywright(): Promise<string | null> {
  const site = process.env["PLAYWRIGHT_DOWNLOAD_HOST"] ?? "https://cdn.playwright.dev";
  if (!(await isReachable(site))) {
    say(`${site} cannot be reached; looking for Chromium elsewhere`);
    return null;
  }
  const cli = join(root, "node_modules", "playwright-core", "cli.js");
  const env = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: playwrightFolder };
  const install = runCommand(process.execPath, [cli, "install", "chromium"], { env, timeoutMs: 600_000 });
  const { ok } = await during("Downloading Chromium with Playwright", install);
  return ok ? inPlaywrightFolder(/chrome-linux\d*\/chrome$|MacOS\/Chromium$/u) : null;
}

async function fromApt(): Promise<Choice | null> {
  return (await aptInstall("chromium")) ? tryChromium(findOnPath(...names), "apt-get") : null;
}

/** A Chromium for the browser tests, found once and remembered. @throws Refusal when none can be had: no test is skipped. */
export async function findChromium(): Promise<Choice> {
  const named = process.env["CHROMIUM"];
  if (named) {
    const choice = await tryChromium(named, "CHROMIUM");
    if (choice) return choice;
    throw new Refusal(`CHROMIUM names ${named}, which does not run here.`);
  }
  const found =
    recallChoice("chromium") ??
    (await tryChromium(findOnPath(...names), "PATH")) ??
    (await tryChromium(await downloadedByPlaywright(), "Playwright's download")) ??
    (await fromApt());
  if (found) return rememberChoice("chromium", found);
  throw new Refusal(
    "the browser tests need Chromium and none could be found or fetched: install it, or set CHROMIUM.",
  );
}

const shellName = "chromium-headless-shell";

async function shellFromApt(): Promise<Choice | null> {
  // Both are of one version: alone, it could push an older browser out.
  const both = findOnPath("chromium") ? ["chromium", shellName] : [shellName];
  return (await aptInstall(...both)) ? tryChromium(findOnPath(shellName), "apt-get") : null;
}

/**
 * The same engine without the windows, menus and viewers around it, for about a third of the processor time. Where there is none, or
 * `CHROMIUM` names a browser: that browser.
 * @throws Refusal as `findChromium`
 */
export async function findChromiumShell(): Promise<Choice> {
  if (process.env["CHROMIUM"]) return findChromium();
  const found =
    recallChoice("chromiumShell") ??
    (await tryChromium(findOnPath(shellName), "PATH")) ??
    (await tryChromium(inPlaywrightFolder(/headless[-_]shell$/u), "Playwright's download")) ??
    (await shellFromApt()) ??
    (await findChromium());
  return rememberChoice("chromiumShell", found);
}
