import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import { maxAttempts } from "../../shared/domain/deliveries/index.ts";
import { isWaiting, type OutboxEntry } from "./outbox/entry.ts";

/**
 * A packet as the courier has left it: with what was confirmed on this phone and is not sent yet. An entry
 * counts only on top of the version it was made for, so one that the office has taken in is not counted twice.
 */
export function asConfirmed(packet: DeliveryView, entries: readonly OutboxEntry[]): DeliveryView {
  return entries
    .filter((entry) => isWaiting(entry) && entry.deliveryId === packet.id)
    .reduce((seen, entry) => (entry.version === seen.version ? after(seen, entry) : seen), packet);
}

function after(packet: DeliveryView, { command }: OutboxEntry): DeliveryView {
  const next = { ...packet, version: packet.version + 1 };
  if (command.type === "take") return { ...next, state: "outForReturn", mine: true };
  if (command.type === "deliver") return { ...next, state: "delivered" };
  if (command.type === "recall") return { ...next, state: "backAtCounter" };
  const attempts = packet.attempts + 1;
  return { ...next, attempts, mine: false, state: attempts >= maxAttempts ? "backAtCounter" : "planned" };
}

/** What this courier carries, and what waits at the office; in the order the office gives. */
export function sortPackets(packets: readonly DeliveryView[]) {
  return {
    carried: packets.filter(({ state, mine }) => state === "outForReturn" && mine),
    waiting: packets.filter(({ state }) => state === "planned"),
  };
}
