import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { DeliveryReply } from "../../../shared/contracts/deliveries.ts";
import { request } from "../../api/request.ts";
import { asConfirmed } from "../as-confirmed.ts";
import { entriesOnDisk, phone } from "../phone/this-phone.ts";
import { deliveriesKey } from "../deliveries-key.ts";
import type { OutboxEntry } from "./entry.ts";
import { createOutbox, type OutboxState } from "./outbox.ts";

/** A connection that hangs longer is none: the entry waits for the next try. */
const answerWithinMs = 10_000;
const tryAgainMs = 5_000;

/** One outbox for the page, because a stop and the strip above it speak of the same entries. */
export const outbox = createOutbox({
  store: entriesOnDisk,
  send,
  onAccepted: (entry) => phone.amend((packet) => asConfirmed(packet, [entry])),
  now: Date.now,
});

/** Rests on no version: what happened at a door has happened, whatever the office has written meanwhile. */
function send({ deliveryId, key, content, sealed }: OutboxEntry): Promise<DeliveryReply> {
  return request(`/api/deliveries/${encodeURIComponent(deliveryId)}/commands`, DeliveryReply, {
    method: "POST",
    // Sent either way, it is the same to the office.
    body: content?.command ?? { sealed },
    headers: { "idempotency-key": key },
    signal: AbortSignal.timeout(answerWithinMs),
  });
}

export function useOutbox(): OutboxState {
  return useSyncExternalStore(outbox.subscribe, outbox.state);
}

/** Keeps the outbox going while the courier's page is open. Mounted once. */
export function useOutboxSender(account: string | null): void {
  const queries = useQueryClient();
  const { entries, lastSentAt, signedOut } = useOutbox();

  useEffect(() => void outbox.signIn(account), [account]);

  useEffect(() => {
    const flush = () => void outbox.flush();
    window.addEventListener("online", flush);
    window.addEventListener("focus", flush);
    const timer = entries.length > 0 ? setInterval(flush, tryAgainMs) : undefined;
    return () => {
      window.removeEventListener("online", flush);
      window.removeEventListener("focus", flush);
      clearInterval(timer);
    };
  }, [entries.length]);

  useEffect(() => {
    if (lastSentAt !== null) void queries.invalidateQueries({ queryKey: deliveriesKey });
  }, [lastSentAt, queries]);

  useEffect(() => {
    if (signedOut) void queries.invalidateQueries({ queryKey: ["session"] });
  }, [signedOut, queries]);
}
