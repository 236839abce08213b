import { existsSync, readFileSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { findMongod } from "../services/find-mongod.ts";
import type { Launch } from "../services/launch.ts";
import { mongodUri, startMongod } from "../services/mongod.ts";
import { freePort } from "../services/ports.ts";
import { during, Refusal, say } from "../services/say.ts";
import type { ChildProcess } from "node:child_process";
import { writeJson } from "./run-file.ts";

/** Kept beside the data in `DATA_DIR/mongo.json`. */
interface MongoRecord {
  readonly port: number;
  /** Of the mongod that wrote the data. */
  readonly version: string;
}

const usualPort = 27_117;

function majorOf(version: string): string {
  return version.split(".").slice(0, 2).join(".");
}

function readRecord(file: string): MongoRecord | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as MongoRecord) : null;
}

/** A gigabyte holds a ward's working set; a small machine gives an eighth of its memory. */
function cacheGb(): number {
  return Math.min(1, Math.max(0.25, Math.round((totalmem() / 2 ** 30 / 8) * 100) / 100));
}

/**
 * Opens the development data with a mongod of our own, on the port of the last time or, when that is taken, on another.
 * @returns the URI of the database
 * @throws Refusal when another major version wrote the data
 */
export async function openMongoData(dataDir: string, start: (what: Launch) => ChildProcess): Promise<string> {
  const file = join(dataDir, "mongo.json");
  const record = readRecord(file);
  const { binary, version, from } = await findMongod();
  if (record && majorOf(record.version) !== majorOf(version)) {
    throw new Refusal(
      `the data in ${dataDir} were written by MongoDB ${majorOf(record.version)}, but ${binary} is ${version}: ` +
        `name a mongod ${majorOf(record.version)} in MONGOMS_SYSTEM_BINARY, or set DATA_DIR to another folder.`,
    );
  }
  const port = await freePort(record?.port ?? usualPort);
  say(`MongoDB ${version} from ${from}, port ${port}`);
  const logFile = join(dataDir, "logs", "mongod.log");
  const options = { binary, folder: join(dataDir, "mongo"), port, logFile, cacheGb: cacheGb() };
  await during("Opening the data", startMongod(options, start));
  writeJson(file, { port, version });
  return mongodUri(options, "motcua");
}
