import type { DossierItem } from "../../../shared/contracts/dossiers.ts";
import { settledStatuses } from "../../../shared/domain/dossiers/index.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";

export type Bucket = "overdue" | "dueToday" | "later" | "paused" | "settled";
export const buckets = ["overdue", "dueToday", "later", "paused", "settled"] as const;

type Timed = Pick<DossierItem, "status" | "timeliness" | "dueAt" | "promisedAt" | "ruler" | "pausedSince">;

/** Which group of the list a dossier stands in at `now` (epoch ms, business time). */
export function bucketOf(item: Timed, now: number): Bucket {
  if (settledStatuses.has(item.status)) return "settled";
  if (item.timeliness === "paused") return "paused";
  const due = dueInstant(item);
  if (item.timeliness === "overdue" || due < now) return "overdue";
  return dateOf(due) === dateOf(now) ? "dueToday" : "later";
}

/** Epoch ms of the date the office works to: the schedule's, or the promise until there is one. */
export function dueInstant({ dueAt, promisedAt }: Timed): number {
  return Date.parse(dueAt ?? promisedAt);
}

export type Grouped<T> = { readonly bucket: Bucket; readonly items: readonly T[] };

/** The list in groups: overdue, due today, later, stopped clocks, settled; the order within stays. */
export function groupByDue<T extends Timed>(items: readonly T[], now: number): readonly Grouped<T>[] {
  return buckets
    .map((bucket) => ({ bucket, items: items.filter((item) => bucketOf(item, now) === bucket) }))
    .filter((group) => group.items.length > 0);
}

/** How many counted days are used, stopped, left and over. */
export function daysOf(ruler: NonNullable<DossierItem["ruler"]>) {
  const count = (kind: (typeof ruler)[number]) => ruler.filter((cell) => cell === kind).length;
  return { used: count("used"), paused: count("paused"), left: count("left"), over: count("over") };
}
