import { z } from "zod";
import { DeliveryList, type DeliveryView } from "../../../shared/contracts/deliveries.ts";
import { Session } from "../../../shared/contracts/accounts.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";

/** Who works with this phone, since when (epoch milliseconds of its own clock). */
export const Shift = z.object({ session: Session, since: z.number() });
export type Shift = z.infer<typeof Shift>;

/** The packets as the office showed them last, and when that was. */
export const Round = z.object({ list: DeliveryList, asOf: z.number() });
export type Round = z.infer<typeof Round>;

/** As long as the office's own sessions. */
const longestShiftMs = 12 * 60 * 60 * 1000;

/** A shift ends twelve hours after its sign-in, or with its day. */
export function isOver({ since }: Pick<Shift, "since">, now: number): boolean {
  return now - since >= longestShiftMs || dateOf(now) !== dateOf(since);
}

/** What of a list the phone needs at the doors: packets in the bag or held out. What is done is not kept. */
export function keptPackets(packets: readonly DeliveryView[]): DeliveryView[] {
  return packets.filter(
    ({ state, mine, offeredToMe }) =>
      (mine && (state === "outForReturn" || state === "returning")) || (offeredToMe && state === "offered"),
  );
}
