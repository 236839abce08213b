import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ReturnChoices, ReturnReply, type ReturnOrder } from "../../shared/contracts/return-choices.ts";
import type { DeliveryChoice } from "../../shared/domain/deliveries/index.ts";
import { deviceHeaders } from "./device-token.ts";
import { newKey } from "./new-key.ts";
import { Refused, request, retryUnlessRefused } from "./request.ts";

const path = "/api/tracking/home-return";
const bearer = (ticket: string) => ({ authorization: `Bearer ${ticket}` });

/** What can still be chosen of the way home; asked anew whenever it is opened, and kept no longer. */
export function useReturnChoices(ticket: string) {
  // The first ticket will do for a look; a renewed one must not ask again.
  const [first] = useState(ticket);
  return useQuery({
    queryKey: ["home-return", first],
    queryFn: ({ signal }) => request(path, ReturnChoices, { headers: bearer(first), signal }),
    retry: retryUnlessRefused,
    gcTime: 0,
    staleTime: 0,
  });
}

/** Why a choice is not made: the PIN is wrong, the office refused, or nobody knows whether it was heard. */
export type ChoiceFault =
  | { readonly why: "pin" | "unreachable" }
  | { readonly why: "refused"; readonly title: string; readonly detail: string | undefined };

/**
 * Makes a choice. Until the office has answered, asking again for the same is the same request, so that a lost answer does no harm.
 */
export function useChoosing(ticket: string) {
  const [doing, setDoing] = useState(false);
  const [fault, setFault] = useState<ChoiceFault | null>(null);
  const sent = useRef({ words: "", key: "" });

  /** What is in the way; null where it is made. */
  async function choose(choice: DeliveryChoice, pin: string): Promise<ChoiceFault | null> {
    const words = JSON.stringify(choice);
    if (sent.current.words !== words) sent.current = { words, key: newKey() };
    setDoing(true);
    setFault(null);
    try {
      await request(path, ReturnReply, {
        method: "POST",
        body: { ...choice, pin } satisfies ReturnOrder,
        headers: { ...bearer(ticket), ...deviceHeaders(), "idempotency-key": sent.current.key },
      });
      return null;
    } catch (error) {
      const found = faultOf(error);
      setFault(found);
      return found;
    } finally {
      setDoing(false);
    }
  }

  return { choose, doing, fault, forget: () => setFault(null) };
}
export type Choosing = ReturnType<typeof useChoosing>;

function faultOf(error: unknown): ChoiceFault {
  if (!(error instanceof Refused)) return { why: "unreachable" };
  const { code, title, detail } = error.problem;
  return code === "no-match" ? { why: "pin" } : { why: "refused", title, detail };
}
