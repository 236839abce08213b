import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import { deliveryRules, mustReturn } from "../../shared/domain/deliveries/index.ts";
import { isWaiting, type OutboxEntry } from "./outbox/entry.ts";
import type { Accepted } from "./outbox/outbox.ts";

/**
 * A packet as the courier has left it: with what was confirmed on this phone and is not sent yet, and with what the
 * office has accepted since this list was made. An entry whose packet has moved on, or that is counted already, changes
 * nothing: the office may know of it although its answer was lost.
 */
export function asConfirmed(
  packet: DeliveryView,
  entries: readonly OutboxEntry[],
  sent: readonly Accepted[] = [],
): DeliveryView {
  const accepted = sent.filter(({ version }) => packet.version < version).map(({ entry }) => entry);
  return [...accepted.toReversed(), ...entries.filter(isWaiting)]
    .filter(({ deliveryId }) => deliveryId === packet.id)
    .reduce(after, packet);
}

function after(packet: DeliveryView, { act, content, attempts }: OutboxEntry): DeliveryView {
  if (!deliveryRules[act].from.includes(packet.state)) return packet;
  switch (act) {
    case "deliver":
      return { ...packet, state: "delivered" };
    case "giveBack":
      return { ...packet, state: "returning" };
    case "fail": {
      const made = Math.max(packet.attempts, attempts + 1);
      const back = mustReturn({ attempts: made, stopped: packet.mustReturn });
      return { ...packet, attempts: made, mustReturn: back };
    }
    case "missPins":
      return { ...packet, pinTriesLeft: Math.max(0, packet.pinTriesLeft - countIn(content)) };
    default:
      return packet;
  }
}

/** Wrong PINs are noted one by one; only builds before may have counted more in one. */
const countIn = (content: OutboxEntry["content"]): number =>
  content?.command.type === "missPins" ? content.command.count : 1;

/** Packets in the order they are driven to, then as the office lists them: in the bag, held out to me, held out by me. */
export function sortPackets(packets: readonly DeliveryView[]) {
  const ordered = packets.toSorted((a, b) => placeOf(a) - placeOf(b));
  return {
    carried: ordered.filter(({ state, mine }) => state === "outForReturn" && mine),
    offered: ordered.filter(({ state, offeredToMe }) => state === "offered" && offeredToMe),
    returning: ordered.filter(({ state, mine }) => state === "returning" && mine),
  };
}

const placeOf = ({ stop }: DeliveryView) => stop?.position ?? Number.MAX_SAFE_INTEGER;
