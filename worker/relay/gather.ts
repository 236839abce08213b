import { setTimeout as sleep } from "node:timers/promises";
import type { Owed } from "../../shared/store/outbox/pending.store.ts";

/** What a lone entry waits for company. */
const firstLookMs = 25;
const lookMs = 200;
/** More than this in a first look, or 40 in a later one (200 a second), is a rush. */
const crowdAtFirst = 5;
const crowd = 40;
/** Nobody waits for a job, but none waits longer than this for a rush to end. */
const longestMs = 2_000;

/**
 * Gathers the entries of each job that are written about the same time and hands them on together. As long as a rush
 * is on they wait, because people stand at the counter and the job's work would cost them the processor; at the
 * latest after two seconds they go (docs/adr/0008).
 */
export function gatherer(handOn: (job: string, owed: readonly Owed[]) => Promise<void>): {
  readonly add: (owed: Owed) => void;
} {
  const heaps = new Map<string, Owed[]>();

  async function gather(job: string, heap: readonly Owed[]): Promise<void> {
    const from = performance.now();
    await sleep(firstLookMs);
    let rush = heap.length > crowdAtFirst;
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
