import { setTimeout as sleep } from "node:timers/promises";
import type { Document } from "mongodb";
import type { Connection } from "mongoose";
import { driverOf } from "../connect.ts";

/** A write that others may want to know of: the document's id and the pulse it left. */
export type Beat<P> = { readonly id: string; readonly pulse: P };

export type Follower = { readonly close: () => Promise<void> };

type PulseChange<P> = {
  documentKey: { _id: string };
  fullDocument?: { pulse: P };
  updateDescription?: { updatedFields: { pulse?: P } };
};

const reopenAfterMs = 500;

/**
 * Follows a collection's change stream: inserts, and updates that change `version`, with nothing but the pulse.
 * It starts at now. When the stream is lost it is opened anew where it broke off or, where that is not
 * possible any more, at now again; `onLost` is told, because something may have been missed.
 */
export async function followPulses<P>(
  connection: Connection,
  collection: string,
  listeners: { readonly onBeat: (beat: Beat<P>) => void; readonly onLost: (error: unknown) => void },
): Promise<Follower> {
  const pipeline = [
    {
      $match: {
        $or: [{ operationType: "insert" }, { "updateDescription.updatedFields.version": { $exists: true } }],
      },
    },
    {
      $project: {
        operationType: 1,
        documentKey: 1,
        "fullDocument.pulse": 1,
        "updateDescription.updatedFields.pulse": 1,
      },
    },
  ];
  const watched = driverOf(connection).collection(collection);
  let closed = false;
  let stream = watched.watch<Document, PulseChange<P>>(pipeline);

  function tell(change: PulseChange<P> | null): void {
    const pulse = change?.fullDocument?.pulse ?? change?.updateDescription?.updatedFields.pulse;
    if (change && pulse) listeners.onBeat({ id: change.documentKey._id, pulse });
  }

  async function reopen(): Promise<void> {
    await stream.close().catch(() => undefined);
    await sleep(reopenAfterMs);
    if (closed) return;
    stream = watched.watch<Document, PulseChange<P>>(pipeline);
    // The first read opens the cursor: what is written from here on will be told.
    tell(await stream.tryNext());
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
    for (let open = false; !open && !closed;) {
      open = await reopen().then(
        () => true,
        () => false,
      );
    }
    if (!closed) listeners.onLost(error);
  }

  tell(await stream.tryNext());
  void run();
  return {
    close: async () => {
      closed = true;
      await stream.close().catch(() => undefined);
    },
  };
}
