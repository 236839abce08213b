import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { DeliveryCommand, DeliveryView } from "../../shared/contracts/deliveries.ts";
import type { Problem } from "../../shared/contracts/problem.ts";
import { newKey } from "../api/new-key.ts";
import { addressText } from "./address.ts";
import { deliveriesKey } from "./deliveries-key.ts";
import type { OutboxEntry } from "./outbox/entry.ts";
import type { Outcome } from "./outbox/outbox.ts";
import { outbox } from "./outbox/use-outbox.ts";

export type Confirmed = Outcome | { readonly is: "notStored" };

/**
 * Confirms what was done with a packet: on the phone's disk first, then at the office. Refusals that are
 * `answeredHere` are not kept in the outbox.
 */
export function useConfirm(account: string, answeredHere?: ReadonlySet<Problem["code"]>) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);

  const confirm = useCallback(
    async (packet: DeliveryView, command: DeliveryCommand): Promise<Confirmed> => {
      setBusy(true);
      try {
        const outcome = await outbox.confirm(entryOf(account, packet, command), answeredHere);
        // A refusal often means that the packet has moved on: see its newest version before another try.
        if (outcome.is === "refused") await queries.invalidateQueries({ queryKey: deliveriesKey });
        return outcome;
      } catch {
        return { is: "notStored" };
      } finally {
        setBusy(false);
      }
    },
    [account, answeredHere, queries],
  );

  return { confirm, busy };
}

/** An act as it is kept and sent, at the phone's own time. */
export function entryOf(account: string, packet: DeliveryView, command: DeliveryCommand): OutboxEntry {
  return {
    key: newKey(),
    at: Date.now(),
    account,
    deliveryId: packet.id,
    attempts: packet.attempts,
    act: command.type,
    content: { place: addressText(packet.address), command },
    sealed: null,
    problem: null,
  };
}
