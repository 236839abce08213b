import { DomainError } from "../errors.ts";
import type { DossierFact } from "./events.ts";
import type { DossierState } from "./state.ts";

export const feeTimes = ["onFiling", "onReturn"] as const;
/** When the fee of the procedure is paid: as the dossier is handed in, or as the result is handed over. */
export type FeeTime = (typeof feeTimes)[number];

/** Dong that are paid as the result is handed over; none where the fee was paid on filing, or there is none. */
export function feeDue({ history: [first] }: Pick<DossierState, "history">): number {
  if (first?.type !== "accepted" && first?.type !== "submitted") return 0;
  return first.feeTime === "onReturn" ? (first.fee ?? 0) : 0;
}

/**
 * A result is handed over against all that is due, or not at all.
 * @throws DomainError `fee-not-collected`
 */
export function assertCollected(due: number, collected = 0): void {
  if (collected !== due) throw new DomainError("fee-not-collected", { due, collected });
}

/**
 * Handed over by the office itself, against the fee that is due with it.
 * @throws DomainError `fee-not-collected`
 */
export function returnedHere(state: DossierState, collected: number | undefined): DossierFact {
  assertCollected(feeDue(state), collected);
  const via = state.returnMode === "online" ? "online" : "counter";
  return { type: "returned", via, ...(collected && { collected }) };
}
