import { MongoClient } from "mongodb";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { ClockState } from "../../shared/contracts/office.ts";
import { demoClock } from "../../shared/store/clock/business-clock.ts";
import { connect } from "../../shared/store/connect.ts";
import type { DemoFile } from "../../scripts/house/demo.ts";
import { seedDemo } from "../../scripts/seed-demo.ts";
import { root } from "../../scripts/services/paths.ts";
import { startHouse, type House } from "../support/house.ts";
import type { TestServices } from "../support/services.ts";

export type PlayedWeek = {
  readonly exitCode: number | null;
  /** All of standard output: the table, and the summary as its last line. */
  readonly output: string;
  readonly summary: Readonly<Record<string, unknown>>;
  /** Standard error: what differs from run to run, and why it went wrong. */
  readonly notes: string;
};

/**
 * Plays `npm run demo:week` in a house of its own with a fresh database.
 * @param opensAt business time before the first Monday, so that two houses play the same week
 * @param disturb what happens to the house meanwhile
 */
export async function playDemoWeek(
  services: TestServices,
  name: string,
  options: {
    readonly args: readonly string[];
    readonly opensAt: Date;
    readonly disturb?: (house: House, over: AbortSignal) => Promise<void>;
  },
): Promise<PlayedWeek> {
  const uri = new URL(services.mongodbUri);
  uri.pathname = `${uri.pathname}_${name}`;
  const own = { ...services, mongodbUri: uri.href, queuePrefix: `${services.queuePrefix}_${name}` };
  const house = await startHouse(own);
  const dataDir = mkdtempSync(join(tmpdir(), "motcua-demo-week-"));
  try {
    await writeDemoFile(house, dataDir);
    await setClock(house, options.opensAt);
    const over = new AbortController();
    const playing = play(dataDir, options.args).finally(() => over.abort());
    const [played] = await Promise.all([playing, options.disturb?.(house, over.signal)]);
    return played;
  } finally {
    await house.stop();
    rmSync(dataDir, { recursive: true, force: true });
    const client = new MongoClient(own.mongodbUri);
    await client.db().dropDatabase();
    await client.close();
  }
}

/**
 * Waits until business time has passed an instant and the office is in the middle of something, so that a kill
 * hits it at work. False when the week is over before that.
 */
export async function untilBusyAfter(house: House, instant: number, over: AbortSignal): Promise<boolean> {
  while (!over.aborted) {
    const state = await clockOf(house);
    if (state && Date.parse(state.now) >= instant && !state.idle) return true;
    await sleep(5);
  }
  return false;
}

/** Null while the server is away. */
async function clockOf({ baseUrl }: House): Promise<ClockState | null> {
  try {
    const response = await fetch(`${baseUrl}/api/demo/clock`);
    return ClockState.parse(await response.json());
  } catch {
    return null;
  }
}

async function writeDemoFile(house: House, dataDir: string): Promise<void> {
  const { baseUrl, mongodbUri, redisUrl, secretKeys } = house;
  const office = await seedDemo({ mongodbUri, secretKeys });
  const file = { baseUrl, mongodbUri, redisUrl, ...office } satisfies DemoFile;
  writeFileSync(join(dataDir, "demo.json"), JSON.stringify(file));
}

async function setClock({ mongodbUri }: House, at: Date): Promise<void> {
  const connection = await connect(mongodbUri, { poolSize: 1 });
  await demoClock(connection).advance(at);
  await connection.close();
}

async function play(dataDir: string, args: readonly string[]): Promise<PlayedWeek> {
  const script = join(root, "scripts", "demo-week.ts");
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, NODE_OPTIONS: "", NODE_ENV: "test", DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [output, notes] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    child.exitCode === null ? once(child, "exit") : null,
  ]);
  const last = output.trimEnd().split("\n").at(-1) ?? "";
  const summary = last.startsWith("{") ? (JSON.parse(last) as Record<string, unknown>) : {};
  return { exitCode: child.exitCode, output, summary, notes };
}
