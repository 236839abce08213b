import type { ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { becomePrimary } from "./replica-set.ts";
import { launch, tailOf, type Launch } from "./launch.ts";
import { Refusal } from "./say.ts";
import { unixSocket } from "./unix-socket.ts";

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
  const beside = socketOf({ folder, port }) === null ? ["--nounixsocket"] : ["--unixSocketPrefix", folder];
  const where = ["--dbpath", folder, "--port", String(port), "--bind_ip", "127.0.0.1", ...beside];
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

/** mongod names its socket itself. */
const socketOf = ({ folder, port }: Pick<MongodOptions, "folder" | "port">) =>
  unixSocket(folder, `mongodb-${port}.sock`);

/** How programs of this machine reach it. */
export function mongodUri(where: Pick<MongodOptions, "folder" | "port">, database = ""): string {
  const socket = socketOf(where);
  const host = socket === null ? `127.0.0.1:${where.port}` : encodeURIComponent(socket);
  return `mongodb://${host}/${database}?directConnection=true`;
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
