import type { OwedEntry } from "../../shared/contracts/jobs.ts";

/**
 * Does the entries of a job side by side, each for itself: one that fails keeps none of the others, and when the job
 * comes again, those that are done are no longer owed.
 * @throws AggregateError with what went wrong
 */
export function forEachEntry(
  act: (owed: OwedEntry) => Promise<void>,
): (job: { readonly entries: readonly OwedEntry[] }) => Promise<void> {
  return async ({ entries }) => {
    const results = await Promise.allSettled(entries.map(act));
    const errors = results.flatMap((result) =>
      result.status === "rejected" ? [result.reason as unknown] : [],
    );
    if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${entries.length} failed`);
  };
}
