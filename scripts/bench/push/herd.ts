import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { keyOf, type Sent, type Subject } from "./changes.ts";
import { Answer, nowMs, type Heard, type Order } from "./protocol.ts";

/** Everything that was sent is heard by then, or not at all. */
export const quietMs = 1_500;

export type Report = {
  readonly heard: readonly Heard[];
  /** The newest version of its dossier that each socket knows. */
  readonly known: readonly (readonly [string, number])[];
};

export type Herd = {
  /** A socket for each ticket. */
  readonly connect: (port: number, tickets: readonly string[]) => Promise<void>;
  readonly tear: (spread: number) => Promise<void>;
  readonly report: () => Promise<Report>;
  readonly leave: () => Promise<void>;
  readonly end: () => void;
};

/** Screens in processes of their own, so that none of them waits for the others. */
export function startHerd(processes: number): Herd {
  const children = Array.from({ length: processes }, () => fork(join(import.meta.dirname, "watch-child.ts")));
  const ask = async (child: ChildProcess, order: Order): Promise<Answer> => {
    const answered = once(child, "message");
    child.send(order);
    const [message] = await answered;
    return Answer.parse(message);
  };
  const all = (order: (at: number) => Order) =>
    Promise.all(children.map((child, at) => ask(child, order(at))));
  return {
    connect: async (port, tickets) => {
      await all((at) => ({
        type: "connect",
        port,
        tickets: tickets.filter((_, index) => index % processes === at),
      }));
    },
    tear: async (spread) => {
      await all(() => ({ type: "tear", spread }));
    },
    report: async () => {
      const reports = (await all(() => ({ type: "report" }))).filter((one) => one.type === "report");
      return {
        heard: reports.flatMap(({ heard }) => heard),
        known: reports.flatMap(({ known }) => known),
      };
    },
    leave: async () => {
      await all(() => ({ type: "leave" }));
    },
    end: () => {
      for (const child of children) child.kill();
    },
  };
}

export function subjectAt<T>(subjects: readonly T[], index: number): T {
  const subject = subjects[index % subjects.length];
  if (subject === undefined) throw new Error("there is nothing to change");
  return subject;
}

/**
 * Makes changes, one subject after the other, and gives what was sent and what the sockets heard of it. `versions`: how many a change
 * makes until it is through, the last of which counts.
 */
export async function heardOf<S extends Subject>(
  herd: Herd,
  subjects: readonly S[],
  change: (subject: S) => Promise<void>,
  run: (make: (index: number) => Promise<void>) => Promise<void>,
  versions = 1,
): Promise<{ readonly sent: Sent; readonly heard: readonly Heard[] }> {
  const sent = new Map<string, number>();
  const busy = new Map<string, Promise<void>>();
  await run(async (index) => {
    const subject = subjectAt(subjects, index);
    // In a burst its turn may come again before the answer to the last one.
    const mine = (busy.get(subject.ref) ?? Promise.resolve()).then(() => {
      sent.set(keyOf(subject.ref, subject.version + versions), nowMs());
      return change(subject);
    });
    busy.set(subject.ref, mine);
    await mine;
  });
  await sleep(quietMs);
  return { sent, heard: (await herd.report()).heard };
}
