import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { DeliveryReply, type DeliveryView } from "../../shared/contracts/deliveries.ts";
import type { Problem } from "../../shared/contracts/problem.ts";
import { newKey } from "../api/new-key.ts";
import { Refused, request } from "../api/request.ts";
import { deliveriesKey } from "./deliveries-key.ts";

export type Taken = "taken" | "unreachable" | Problem;

const answerWithinMs = 10_000;

/**
 * Takes a packet that is held out to me. Both sides stand at the counter, so it is asked of the office at once and never
 * waits in the outbox; where the answer is lost, the same scan is asked with the same key.
 */
export function useTake() {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [busy, setBusy] = useState(false);

  const take = useCallback(
    async (packet: DeliveryView, seal: string): Promise<Taken> => {
      const what = `${packet.id} ${packet.version}`;
      const key = keys.current.get(what) ?? newKey();
      keys.current.set(what, key);
      setBusy(true);
      const taken = await askToTake(packet, seal, key);
      await queries.invalidateQueries({ queryKey: deliveriesKey });
      setBusy(false);
      return taken;
    },
    [queries],
  );

  return { take, busy };
}

async function askToTake({ id, version }: DeliveryView, seal: string, key: string): Promise<Taken> {
  try {
    await request(`/api/deliveries/${encodeURIComponent(id)}/commands`, DeliveryReply, {
      method: "POST",
      body: { type: "take", seal },
      headers: { "if-match": `"${version}"`, "idempotency-key": key },
      signal: AbortSignal.timeout(answerWithinMs),
    });
    return "taken";
  } catch (error) {
    return error instanceof Refused ? error.problem : "unreachable";
  }
}
