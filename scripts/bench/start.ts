import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { waitUntilReady } from "../house/ready.ts";
import { endAll, identify, signal } from "../services/identity.ts";
import { launch } from "../services/launch.ts";
import { root } from "../services/paths.ts";
import { freePort } from "../services/ports.ts";
import { startThrowawayServices } from "../services/throwaway.ts";
import { median, type Figures } from "./figures.ts";

const rounds = 3;

/** `npm start` on a folder, until the office answers; then Ctrl-C. In seconds. */
async function openAndClose(dataDir: string): Promise<{ readonly opened: number; readonly closed: number }> {
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: "", NODE_OPTIONS: "", PORT: String(port), DATA_DIR: dataDir };
  const begun = performance.now();
  const house = spawn(process.execPath, [join(root, "scripts", "bootstrap.mjs"), "start"], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const gone = once(house, "exit");
  let opened = Number.NaN;
  let told = Number.NaN;
  try {
    await waitUntilReady(`http://127.0.0.1:${port}`, () => {
      if (house.exitCode !== null) throw new Error("the office closed before it was open");
    });
    opened = performance.now() - begun;
  } finally {
    told = performance.now();
    signal(house.pid ?? 0, "SIGINT");
    await gone;
  }
  return { opened: opened / 1_000, closed: (performance.now() - told) / 1_000 };
}

/** The floor: the same two stores and a bare Express on one of them, until it answers. @returns seconds */
async function secondsOfTheFloor(): Promise<number> {
  const port = await freePort();
  const begun = performance.now();
  const services = await startThrowawayServices();
  const bare = launch({
    name: "floor",
    command: process.execPath,
    args: [join(import.meta.dirname, "floor-server.ts")],
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      PORT: String(port),
      MONGODB_URI: services.mongod.uri.replace("/?", "/motcua?"),
    },
  });
  try {
    await waitUntilReady(`http://127.0.0.1:${port}`, () => {
      if (bare.exitCode !== null) throw new Error("the floor left before it was ready");
    });
    return (performance.now() - begun) / 1_000;
  } finally {
    await endAll([identify(bare.pid ?? 0)], 3_000);
    await services.stop();
  }
}

/** How soon a built office with its data is open again, and closed. */
export async function benchStart(): Promise<Figures> {
  const dataDir = mkdtempSync(join(tmpdir(), "motcua-start-"));
  try {
    const first = await openAndClose(dataDir);
    const [again, floor]: [(typeof first)[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      again.push(await openAndClose(dataDir));
      floor.push(await secondsOfTheFloor());
    }
    const opened = median(again.map((one) => one.opened));
    return {
      "first start of a built office, s": { value: first.opened, goal: null },
      "second start, s": { value: opened, goal: { atMost: 10 } },
      "bare Express on the same stores, s": { value: median(floor), goal: null },
      "second start / bare Express": { value: opened / median(floor), goal: null },
      "closing, s": { value: median(again.map((one) => one.closed)), goal: { atMost: 2 } },
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
