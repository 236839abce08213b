import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../services/say.ts";
import { writeJson } from "./run-file.ts";
import type { Settings } from "./settings.ts";
import type { Stores } from "./stores.ts";

export interface DemoAccount {
  readonly role: string;
  readonly username: string;
  readonly password: string;
}

export interface DemoOffice {
  readonly accounts: readonly DemoAccount[];
  readonly kioskToken: string | null;
  readonly boardToken: string | null;
}

/** `DATA_DIR/demo.json`: what somebody, or a test, needs to use the running instance. */
export interface DemoFile extends Stores, DemoOffice {
  readonly baseUrl: string;
}

function demoFileOf(dataDir: string): string {
  return join(dataDir, "demo.json");
}

export function readDemoFile(dataDir: string): DemoFile | null {
  const file = demoFileOf(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as DemoFile) : null;
}

/** A demo office has accounts with well-known passwords. @throws Refusal when production would open its data */
export function refuseDemoData(settings: Settings): void {
  if (!settings.production || !readDemoFile(settings.dataDir)?.accounts.length) return;
  throw new Refusal(
    `${settings.dataDir} holds a demo office; set DATA_DIR to another folder for production.`,
  );
}

/** Fills the demo office when it is not there yet; never in production. */
export async function seedDemoOffice(
  settings: Settings,
  stores: Stores,
  secretKeys: string,
): Promise<DemoOffice> {
  if (settings.production) return { accounts: [], kioskToken: null, boardToken: null };
  // loaded only here: it brings the whole store with it
  const { seedDemo } = await import("../seed-demo.ts");
  return seedDemo({ mongodbUri: stores.mongodbUri, secretKeys });
}

export function writeDemoFile(settings: Settings, stores: Stores, office: DemoOffice): void {
  const { mongodbUri, redisUrl } = stores;
  writeJson(demoFileOf(settings.dataDir), {
    baseUrl: settings.baseUrl,
    mongodbUri,
    redisUrl,
    ...office,
  } satisfies DemoFile);
}
