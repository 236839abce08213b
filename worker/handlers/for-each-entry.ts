import type { OwedEntry } from "../../shared/contracts/jobs.ts";

/**
 * Does the entries of a job side by side, each for itself: one that fails keeps none of the others, and when the job comes again, those
 * that are done are no longer owed. `clear`: takes them out of their outboxes, together, where the write of the effect has not done so.
 * @throws AggregateError with what went wrong
 */
export function forEachEntry(
  act: (owed: OwedEntry) => Promise<void>,
  clear?: (done: readonly OwedEntry[]) => Promise<void>,
): (job: { readonly entries: readonly OwedEntry[] }) => Promise<void> {
  return async ({ entries }) => {
    const results = await Promise.allSettled(entries.map(act));
    await clear?.(entries.filter((_, at) => results[at]?.status === "fulfilled"));
    const errors = results.flatMap((result) =>
      result.status === "rejected" ? [result.reason as unknown] : [],
    );
    if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${entries.length} failed`);
  };
}
