import type { PublicSittings } from "../../shared/contracts/sittings.ts";

/** A sitting after hours as everybody sees it. */
export type OfferedSitting = PublicSittings["items"][number];

/** Whether a sitting takes a procedure. */
export const takes = ({ procedures }: OfferedSitting, code: string): boolean =>
  procedures === null || procedures.includes(code);

/** Places that can still be booked. */
export const placesIn = ({ slots }: OfferedSitting): number => slots.reduce((sum, { free }) => sum + free, 0);

/** The first sitting with a place, for a procedure or for anybody. */
export function nextWithPlace(items: readonly OfferedSitting[], code?: string): OfferedSitting | null {
  return items.find((one) => (code === undefined || takes(one, code)) && placesIn(one) > 0) ?? null;
}
