import type { LookUp } from "../../../shared/contracts/tracking.ts";
import type { Tracking } from "../../api/use-tracking.ts";

/** What the pages of the look-up share: one dossier followed, whichever page shows it. */
export type Looking = {
  readonly tracking: Tracking;
  readonly onLookUp: (lookUp: LookUp) => void;
  /** Forgets the dossier and goes home. */
  readonly onLeave: () => void;
};
