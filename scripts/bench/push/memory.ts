import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket } from "ws";
import { z } from "zod";
import { freePort } from "../../services/ports.ts";
import { say } from "../../services/say.ts";
import type { Program } from "../bench-office.ts";
import type { Figures } from "../figures.ts";
import { startHerd } from "./herd.ts";
import type { Scene } from "./scene.ts";

const sockets = 10_000;
const thereAlready = 5_000;
const atOnce = 50;
/** Those that came last have said all they have to say by then. */
const restMs = 3_000;

/** What a socket that waits costs: the growth of the process, beside a bare WebSocket's. KiB. */
export async function socketMemory({ bench, office, watched }: Scene): Promise<Figures> {
  say("Memory of idle sockets");
  const start = async (file: string) => {
    const inspector = await freePort();
    return { ...(await bench.startBeside(file, [`--inspect=127.0.0.1:${inspector}`])), inspector };
  };
  const floor = await start(join(import.meta.dirname, "bare-ws-server.ts"));
  const bare = await growth(floor, async (count) => {
    const open: WebSocket[] = [];
    for (let at = 0; at < count; at += atOnce) {
      open.push(
        ...(await Promise.all(Array.from({ length: Math.min(atOnce, count - at) }, () => greet(floor.port)))),
      );
    }
    return async () => {
      for (const socket of open) socket.terminate();
    };
  });
  const ours = await start(bench.serverFile);
  const waiting = await growth(ours, async (count) => {
    const herd = startHerd(2);
    const tickets = await office.ticketsFor(watched);
    await herd.connect(
      ours.port,
      Array.from({ length: count }, (_, at) => tickets[at % tickets.length] ?? ""),
    );
    return async () => herd.end();
  });
  return {
    "memory of an idle socket ÷ bare ws": { value: waiting / bare, goal: { atMost: 3 } },
    "KiB an idle socket": { value: waiting, goal: null },
    "KiB a bare ws": { value: bare, goal: null },
  };
}

/**
 * KiB that the process grows by for each of many sockets that come beside those that are there already: room to work in, which grows with the
 * first of them, is no part of what a socket weighs.
 */
async function growth(
  { pid, inspector }: Program & { readonly inspector: number },
  open: (count: number) => Promise<() => Promise<void>>,
): Promise<number> {
  const leaveFirst = await open(thereAlready);
  const before = await keptBy(pid, inspector);
  const leaveSecond = await open(sockets);
  const grown = (await keptBy(pid, inspector)) - before;
  await Promise.all([leaveFirst(), leaveSecond()]);
  return grown / sockets;
}

/** KiB that a process keeps: what greeting many has left behind would stay as long as it pleases the collector. */
async function keptBy(pid: number, inspector: number): Promise<number> {
  await sleep(restMs);
  await collectGarbage(inspector);
  await sleep(restMs);
  return residentOf(pid);
}

const Targets = z.array(z.object({ webSocketDebuggerUrl: z.string() }));

async function collectGarbage(inspector: number): Promise<void> {
  const [target] = Targets.parse(await (await fetch(`http://127.0.0.1:${inspector}/json`)).json());
  const line = new WebSocket(target?.webSocketDebuggerUrl ?? "");
  await once(line, "open");
  line.send(JSON.stringify({ id: 1, method: "HeapProfiler.collectGarbage" }));
  await once(line, "message");
  line.close();
  await once(line, "close");
}

const residentOf = (pid: number): number =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }));

function greet(port: number): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
    socket.on("error", reject);
    socket.on("message", () => resolve(socket));
  });
}
