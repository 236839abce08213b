import type { ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { launch, tailOf, type Launch } from "./launch.ts";
import { Refusal } from "./say.ts";
import { unixSocket } from "./unix-socket.ts";

export interface RedisOptions {
  readonly binary: string;
  readonly folder: string;
  readonly port: number;
  readonly logFile: string;
  /** Append-only file, so that queues outlive a restart. Off for throw-away servers. */
  readonly durable: boolean;
}

/** The command line of a redis-server of ours: local only, and never evicting: a queue is not a cache. */
export function redisLaunch({ binary, folder, port, logFile, durable }: RedisOptions): Launch {
  const where = [
    "--bind",
    "127.0.0.1",
    "--port",
    String(port),
    "--dir",
    folder,
    "--pidfile",
    `${folder}/redis.pid`,
  ];
  const socket = socketOf({ folder });
  const beside = socket === null ? [] : ["--unixsocket", socket, "--unixsocketperm", "700"];
  const keep = ["--maxmemory-policy", "noeviction", "--appendonly", durable ? "yes" : "no", "--save", ""];
  return { name: "redis", command: binary, args: [...where, ...beside, ...keep], cwd: folder, logFile };
}

const socketOf = ({ folder }: Pick<RedisOptions, "folder">) => unixSocket(folder, "redis.sock");

/** How programs of this machine reach it: a URL, or the path of its socket. */
export function redisUrl(where: Pick<RedisOptions, "folder" | "port">): string {
  return socketOf(where) ?? `redis://127.0.0.1:${where.port}`;
}

/** Where a bare socket finds a Redis by its URL or the path of its socket, a database's number aside. */
export function redisAddress(
  url: string,
): { readonly path: string } | { readonly host: string; readonly port: number } {
  if (url.startsWith("/")) return { path: url.replace(/\?.*$/u, "") };
  const { hostname, port } = new URL(url);
  return { host: hostname, port: Number(port || 6_379) };
}

/** One PING over a bare socket; true on PONG (a server still loading answers otherwise). */
function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1", timeout: 500 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => socket.write("PING\r\n"));
    socket.once("data", (data) => end(data.toString().startsWith("+PONG")));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
  });
}

/** Starts a redis-server and waits until it answers. @throws Refusal with the end of its log when it leaves instead. */
export async function startRedis(
  options: RedisOptions,
  start: (what: Launch) => ChildProcess = launch,
): Promise<ChildProcess> {
  mkdirSync(options.folder, { recursive: true });
  const child = start(redisLaunch(options));
  const deadline = Date.now() + 20_000;
  while (!(await answersPing(options.port))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
      throw new Refusal(
        `redis-server did not start: ${tailOf(options.logFile, 1) || "no reason given"} (${options.logFile})`,
      );
    }
    await sleep(20);
  }
  return child;
}
