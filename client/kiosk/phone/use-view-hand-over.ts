import { useEffect, useEffectEvent, useState } from "react";
import type { ViewHandOver } from "../../../shared/contracts/view-hand-over.ts";
import { askAfterView, offerView } from "../../api/view-hand-over.ts";

const everyMs = 1_000;
/** As long as the office keeps a view for a phone. */
export const handOverSeconds = 120;

type Offer = {
  readonly view: ViewHandOver | null;
  /** Seconds until the code is worth nothing; null while there is none. */
  readonly left: number | null;
  readonly failed: boolean;
};

/** Offers the view of a ticket to a phone and asks every second whether it was taken; `onOver` then, or when its time is over. */
export function useViewHandOver(ticket: string, onOver: () => void): Offer {
  const [offer, setOffer] = useState<Offer>({ view: null, left: null, failed: false });
  const over = useEffectEvent(onOver);
  const ask = useEffectEvent((id: string, signal: AbortSignal) => askAfterView(id, ticket, signal));
  const begin = useEffectEvent((signal: AbortSignal) => offerView(ticket, signal));

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const follow = async () => {
      const view = await begin(signal);
      const until = performance.now() + view.lifeMs;
      while (!signal.aborted) {
        const left = Math.max(0, Math.ceil((until - performance.now()) / 1_000));
        setOffer({ view, left, failed: false });
        // A question that fails is asked again a second later; the time runs on.
        const state = await ask(view.id, signal).then(
          (answer) => answer.state,
          () => "waiting" as const,
        );
        if (!signal.aborted && (left === 0 || state !== "waiting")) return over();
        await new Promise((resolve) => setTimeout(resolve, everyMs));
      }
    };
    follow().catch(() => {
      if (!signal.aborted) setOffer({ view: null, left: null, failed: true });
    });
    return () => leaving.abort();
  }, []);

  return offer;
}
