import type { OwedEntry } from "../../shared/contracts/jobs.ts";

type Job = { readonly entries: readonly OwedEntry[] };
type Waiting = Job & { readonly done: (outcome: Promise<void>) => void };

/** Jobs of a kind that a worker takes in hand, all but one of them to wait. */
export const takenTogether = 50;
/** Entries that are done in one go, unless a single job brings more: of so many a write still asks for the disk (`changeAll`). */
const mostEntries = 50;

/**
 * Does jobs that wait as one: while one is at work, whatever comes gathers, and goes next in a single `act`. With time to spare each goes
 * at once and alone; the busier the machine, the less each costs it. What fails together is tried once more, each job for itself, so that
 * none fails for another: doing an entry twice changes nothing more.
 */
export function together(act: (entries: readonly OwedEntry[]) => Promise<void>): (job: Job) => Promise<void> {
  const waiting: Waiting[] = [];
  let isAtWork = false;

  function next(): readonly Waiting[] {
    let entries = 0;
    const late = waiting.findIndex((job) => (entries += job.entries.length) > mostEntries);
    return waiting.splice(0, late === -1 ? waiting.length : Math.max(1, late));
  }

  async function work(): Promise<void> {
    isAtWork = true;
    while (waiting.length > 0) {
      const jobs = next();
      const all = act(jobs.flatMap(({ entries }) => entries));
      const failed = await all.then(
        () => false,
        () => true,
      );
      for (const { entries, done } of jobs) done(failed && jobs.length > 1 ? act(entries) : all);
    }
    isAtWork = false;
  }

  return ({ entries }) =>
    new Promise((resolve) => {
      waiting.push({ entries, done: resolve });
      if (!isAtWork) void work();
    });
}
