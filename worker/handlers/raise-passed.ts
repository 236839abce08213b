import { take } from "../../shared/domain/dossiers/index.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";

/** Who raises a threshold, whichever job comes by first. */
const job = "watch-deadlines";

/**
 * Raises what a dossier has passed by now, one write each, so that every version is seen. Raising takes the
 * threshold off the dossier in the same write: it happens once, whoever tries again.
 */
export async function raisePassed(dossiers: DossierStore, ref: string, now: Date): Promise<void> {
  for (let more = true; more;) {
    const after = await dossiers.transact(ref, (state) => {
      const [next] = state.thresholds;
      if (!next || next.at > now) return null;
      const decision = take(state, { type: "passThreshold", kind: next.kind }, { now: next.at, job });
      return decision && { decision };
    });
    const [next] = after?.thresholds ?? [];
    more = next !== undefined && next.at <= now;
  }
}
