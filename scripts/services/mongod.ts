import type { ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { becomePrimary } from "./replica-set.ts";
import { launch, tailOf, type Launch } from "./launch.ts";
import { Refusal } from "./say.ts";

export interface MongodOptions {
  readonly binary: string;
  readonly folder: string;
  readonly port: number;
  readonly logFile: string;
  readonly cacheGb: number;
}

/** The command line of a mongod of ours: local only, a replica set of one, quick to stop. */
export function mongodLaunch({ binary, folder, port, logFile, cacheGb }: MongodOptions): Launch {
  const quickStop = ["--setParameter", "shutdownTimeoutMillisForSignaledShutdown=0"];
  const where = ["--dbpath", folder, "--port", String(port), "--bind_ip", "127.0.0.1", "--nounixsocket"];
  const size = [
    "--wiredTigerCacheSizeGB",
    String(cacheGb),
    "--setParameter",
    "diagnosticDataCollectionEnabled=false",
  ];
  return {
    name: "mongod",
    command: binary,
    args: ["--quiet", "--replSet", "rs0", ...where, ...size, ...quickStop],
    logFile,
  };
}

export function mongodUri(port: number, database = ""): string {
  return `mongodb://127.0.0.1:${port}/${database}?directConnection=true`;
}

/** Starts a mongod and waits until it is a primary. @throws Refusal with the end of its log when it leaves instead. */
export async function startMongod(
  options: MongodOptions,
  start: (what: Launch) => ChildProcess = launch,
): Promise<ChildProcess> {
  mkdirSync(options.folder, { recursive: true });
  const child = start(mongodLaunch(options));
  const left = new Promise<never>((_resolve, reject) => {
    const refuse = () => reject(new Refusal(`mongod did not start: ${whyMongodLeft(options.logFile)}`));
    child.once("exit", refuse);
    child.once("error", refuse);
  });
  left.catch(() => undefined);
  await Promise.race([becomePrimary(options.port), left]);
  return child;
}

/** mongod's own last complaint: its log is JSON lines with severities F, E and W. */
function whyMongodLeft(logFile: string): string {
  const lines = tailOf(logFile, 200).split("\n");
  const bad = lines.findLast((line) => /"s":"[FE]"/u.test(line));
  const text = /"msg":"((?:[^"\\]|\\.)*)"/u.exec(bad ?? "")?.[1];
  const error = /"error":"((?:[^"\\]|\\.)*)"/u.exec(bad ?? "")?.[1];
  return `${[text, error].filter(Boolean).join(": ") || "no reason given"} (${logFile})`;
}
