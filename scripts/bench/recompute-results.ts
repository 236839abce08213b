import type { Db } from "mongodb";

/** What a recomputation that reached its end says of itself. */
type RecomputeResult = {
  readonly moved: number;
  readonly seconds: number;
  /** Most resident memory (MiB) during the first tenth of the batches, and after it. */
  readonly earlyMb: number;
  readonly mostMb: number;
};

export const recomputeResults = (db: Db) => db.collection<RecomputeResult>("bench-recompute");
