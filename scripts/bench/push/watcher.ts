import { WebSocket } from "ws";
import { z } from "zod";
import { nowMs, type Heard } from "./protocol.ts";

export type Watcher = {
  /** Connects and follows its dossier; resolves once the server has said which version it is at. */
  readonly connect: () => Promise<void>;
  readonly tear: () => void;
  /** Its dossier, and the newest version it knows. */
  readonly known: () => [string, number];
};

const Followed = z.tuple([z.object({ ok: z.literal(true), ref: z.string(), version: z.number() })]);
const Changed = z.tuple([z.literal("tracking:changed"), z.object({ ref: z.string(), version: z.number() })]);

/**
 * One screen that follows one dossier: the few frames of Socket.IO that this takes, over a bare WebSocket, so that ten thousand of them
 * leave the processor to the servers. Ours and the floor's are heard by the same.
 */
export function openWatcher(port: number, ticket: string, hear: (heard: Heard) => void): Watcher {
  let socket: WebSocket | null = null;
  let known: [string, number] = ["", 0];
  const learn = (ref: string, version: number) => {
    known = [ref, Math.max(known[1], version)];
  };

  return {
    connect: () =>
      new Promise((resolve, reject) => {
        const opened = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
          perMessageDeflate: false,
        });
        socket = opened;
        opened.on("error", reject);
        opened.on("close", () => reject(new Error("the server closed the line")));
        opened.on("message", (data: Buffer) => {
          const text = data.toString();
          if (text === "2") opened.send("3");
          else if (text.startsWith("0")) opened.send("40/tracking,");
          else if (text.startsWith("40/tracking,")) {
            // 0 is the number under which the answer comes back.
            opened.send(`42/tracking,0${JSON.stringify(["subscribe", { ticket }])}`);
          }
          const event = /^4([23])\/tracking,(\d*)(\[.*)$/u.exec(text);
          if (!event) return;
          const [, kind, , body = ""] = event;
          if (kind === "3") {
            const [{ ref, version }] = Followed.parse(JSON.parse(body));
            learn(ref, version);
            resolve();
            return;
          }
          const changed = Changed.safeParse(JSON.parse(body));
          if (!changed.success) return;
          const [, { ref, version }] = changed.data;
          learn(ref, version);
          hear([ref, version, nowMs()]);
        });
      }),
    tear: () => {
      socket?.removeAllListeners("close");
      socket?.terminate();
      socket = null;
    },
    known: () => known,
  };
}
