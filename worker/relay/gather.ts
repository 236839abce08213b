import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { isUnhurried } from "../../shared/contracts/jobs.ts";
import type { Owed } from "../../shared/store/outbox/pending.store.ts";

/** More than fifty in a moment (200 a second) are a rush; fewer that come at once are what a standstill has held up. */
const momentMs = 250;
const crowdInMoment = 50;
const lookMs = 200;
/** It goes on as long as so many come in a look. */
const crowd = 40;
/** How long what nobody watches for is gathered in any case. */
const unhurriedMs = 150;
/** Nobody waits for a job, but none waits longer than this for a rush to end. */
const longestMs = 2_000;

/**
 * Hands entries on at once, those of one turn together, as long as few come: a screen may be watching for what the job writes. What no screen
 * shows, a message to a phone, waits a moment for others of its kind, so as not to take the processor from what is watched for. In a rush the
 * entries of each job are gathered, because people stand at the counter and the job's work would cost them the processor; at the latest
 * after two seconds they go (docs/adr/0008).
 */
export function gatherer(handOn: (job: string, owed: readonly Owed[]) => Promise<void>): {
  readonly add: (owed: Owed) => void;
} {
  const heaps = new Map<string, Owed[]>();
  /** When the entries of the last moment came, by job; ms. */
  const came = new Map<string, number[]>();

  function noteOne(job: string): void {
    const now = performance.now();
    const recent = came.get(job) ?? [];
    recent.push(now);
    while ((recent[0] ?? now) < now - momentMs) recent.shift();
    came.set(job, recent);
  }
  const isRush = (job: string) => (came.get(job)?.length ?? 0) > crowdInMoment;

  async function gather(job: string, heap: readonly Owed[]): Promise<void> {
    const from = performance.now();
    await (isUnhurried(job) ? sleep(unhurriedMs) : nextTurn());
    let rush = isRush(job);
    while (rush && performance.now() - from < longestMs) {
      const before = heap.length;
      await sleep(lookMs);
      rush = heap.length - before > crowd;
    }
    heaps.delete(job);
    await handOn(job, heap);
  }

  return {
    add: (owed) => {
      noteOne(owed.job);
      const heap = heaps.get(owed.job);
      if (heap) {
        heap.push(owed);
        return;
      }
      const started = [owed];
      heaps.set(owed.job, started);
      void gather(owed.job, started);
    },
  };
}
