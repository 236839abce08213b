import { setTimeout as sleep } from "node:timers/promises";
import type { ChangeStream, ChangeStreamOptions, Document } from "mongodb";
import type { Connection } from "mongoose";
import { driverOf } from "../connect.ts";

/** A write that others may want to know of: where, the document's id and the pulse it left. */
export type Beat<P, C extends string = string> = {
  readonly from: C;
  readonly id: string;
  readonly pulse: P;
};

export type Follower = { readonly close: () => Promise<void> };

type Change<C extends string> = {
  operationType: string;
  ns: { coll: C };
  documentKey?: { _id: string };
  fullDocument?: { pulse: string };
  updateDescription?: { updatedFields: { pulse?: string } };
};

const reopenAfterMs = 500;
/** Whoever restores a collection does it under another name first. */
const replacements = ["rename", "drop"];

/**
 * Follows several collections in one change stream, because every stream of a process reads the whole oplog again.
 * Of `pulses`: inserts and updates that left a pulse, with nothing but the pulse. Of `sessions`, if asked for:
 * that a document was written or is gone, and no content.
 *
 * It starts at now. When the stream is lost it is opened anew where it broke off or, where that is not
 * possible any more, at now again; `onLost` is told, because something may have been missed, and also when a
 * collection was put in the place of another.
 */
export async function followChanges<P, C extends string>(
  connection: Connection,
  watched: {
    readonly pulses: readonly C[];
    /** Only pulses in whose text this is found. */
    readonly having?: RegExp;
    readonly read: (pulse: unknown, from: C) => P;
    readonly onBeat: (beat: Beat<P, C>) => void;
    readonly onSession?: (id: string, gone: boolean) => void;
    readonly onLost: (error: unknown) => void;
  },
): Promise<Follower> {
  const { pulses, having, read, onBeat, onSession, onLost } = watched;
  const text = { $type: "string", ...(having && { $regex: having }) };
  const pipeline = [
    {
      $match: {
        $or: [
          { operationType: { $in: replacements }, "ns.coll": { $in: pulses } },
          { operationType: { $in: replacements }, "to.coll": { $in: pulses } },
          { "ns.coll": { $in: pulses }, "fullDocument.pulse": text },
          { "ns.coll": { $in: pulses }, "updateDescription.updatedFields.pulse": text },
          ...(onSession ? [{ "ns.coll": "sessions" }] : []),
        ],
      },
    },
    {
      $project: {
        operationType: 1,
        "ns.coll": 1,
        documentKey: 1,
        "fullDocument.pulse": 1,
        "updateDescription.updatedFields.pulse": 1,
      },
    },
  ];
  const watch = (options: ChangeStreamOptions) =>
    driverOf(connection).watch<Document, Change<C>>(pipeline, options);
  let closed = false;

  /**
   * Opens the stream at now: what is written from here on will be told. A short look finds the place, because a stream that is
   * opened says so only with its first change, or after a second without one.
   */
  async function open(): Promise<ChangeStream<Document, Change<C>>> {
    const look = watch({ maxAwaitTimeMS: 1 });
    try {
      tell(await look.tryNext());
      return watch({ startAfter: look.resumeToken });
    } finally {
      await look.close();
    }
  }

  function tell(change: Change<C> | null): void {
    if (!change) return;
    const { ns, operationType, documentKey } = change;
    if (!documentKey) {
      onLost(new Error(`collection ${ns.coll}: ${operationType}`));
      return;
    }
    const id = documentKey._id;
    if (!pulses.includes(ns.coll)) {
      onSession?.(id, operationType === "delete");
      return;
    }
    const pulse = change.fullDocument?.pulse ?? change.updateDescription?.updatedFields.pulse;
    if (pulse !== undefined) onBeat({ from: ns.coll, id, pulse: read(JSON.parse(pulse), ns.coll) });
  }

  async function reopen(): Promise<void> {
    await stream.close().catch(() => undefined);
    await sleep(reopenAfterMs);
    if (closed) return;
    stream = await open();
    if (closed) await stream.close();
  }

  async function run(): Promise<void> {
    while (!closed) {
      try {
        tell(await stream.next());
      } catch (error) {
        // The driver has already resumed what can be resumed, so something may have been missed.
        if (!closed) await recover(error);
      }
    }
  }

  async function recover(error: unknown): Promise<void> {
    for (let isOpen = false; !isOpen && !closed;) {
      isOpen = await reopen().then(
        () => true,
        () => false,
      );
    }
    if (!closed) onLost(error);
  }

  let stream = await open();
  void run();
  return {
    close: async () => {
      closed = true;
      await stream.close().catch(() => undefined);
    },
  };
}
