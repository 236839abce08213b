import type { DeliveryView } from "../../../shared/contracts/deliveries.ts";

/** A seal's number as a scanner types it, in the form it is compared in. */
export const normaliseSeal = (typed: string): string => typed.trim().toUpperCase();

/** The packet of that seal. */
export function findSealed(packets: readonly DeliveryView[], typed: string): DeliveryView | null {
  const number = normaliseSeal(typed);
  return packets.find(({ seal }) => seal !== null && normaliseSeal(seal.number) === number) ?? null;
}
