import type { CivilDate } from "../time/index.ts";
import type { CarryOverReason, Terms } from "./sitting.ts";

/** Who wrote an event: somebody of the office, a resident with a ticket, or time itself. */
export type SittingAuthor =
  | { readonly account: string }
  | { readonly resident: true }
  | { readonly job: string };

export type SittingFact =
  | { readonly type: "planned"; readonly agency: string; readonly date: CivilDate; readonly terms: Terms }
  | { readonly type: "changed"; readonly terms: Terms }
  | { readonly type: "calledOff"; readonly reason: string }
  | { readonly type: "opened" }
  | {
      readonly type: "drawn";
      readonly number: number;
      readonly kind: "booked" | "walkIn";
      readonly slot: number;
      readonly procedure: string;
      readonly caseId: string | null;
    }
  | { readonly type: "moved"; readonly number: number; readonly slot: number }
  | { readonly type: "cancelled"; readonly number: number }
  | { readonly type: "reminded"; readonly number: number }
  | { readonly type: "arrived"; readonly number: number }
  | { readonly type: "called"; readonly number: number; readonly counter: string }
  | { readonly type: "putBack"; readonly number: number }
  | { readonly type: "served"; readonly number: number; readonly dossier: string | null }
  | { readonly type: "carriedOver"; readonly number: number; readonly reason: CarryOverReason }
  | { readonly type: "missed"; readonly number: number }
  | { readonly type: "closed" }
  | { readonly type: "settled"; readonly number: number; readonly dossier: string | null }
  | { readonly type: "handedOver"; readonly cash: number; readonly note: string | null }
  | { readonly type: "takenOver" };

/** One line of a sitting's history; `version` is the sitting's version after it. */
export type SittingEvent = SittingFact & {
  readonly version: number;
  readonly at: Date;
  readonly by: SittingAuthor;
};
