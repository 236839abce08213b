import type { HomeReturnFact } from "./commands.ts";
import type { DossierFact } from "./events.ts";
import type { DossierState } from "./state.ts";

/** What a fact of a packet means to its dossier; null where that is over, or knows it already. */
export function homeReturnFact(state: DossierState, fact: HomeReturnFact): DossierFact | null {
  if (state.status !== "processed") return null;
  const of = { deliveryId: fact.deliveryId, deliveryVersion: fact.deliveryVersion };
  const known = state.homeReturn;
  if (fact.kind === "planned") return known ? null : { type: "homeReturnPlanned", ...of };
  const next = known?.deliveryId === of.deliveryId && known.deliveryVersion < of.deliveryVersion;
  if (!next) return null;
  switch (fact.kind) {
    case "started":
      return { type: "homeReturnStarted", ...of };
    case "failed": {
      const { attempt, reason, back, held } = fact;
      return { type: "homeReturnFailed", attempt, reason, back, ...(held && { held }), ...of };
    }
    case "sealed":
      return { type: "homeReturnSealed", ...of };
    case "windowChosen":
      return { type: "homeReturnWindowChosen", window: fact.window, isSealed: fact.isSealed, ...of };
    case "counterChosen":
      return { type: "homeReturnCounterChosen", counter: fact.counter, isSealed: fact.isSealed, ...of };
    case "comingBack":
      return { type: "homeReturnComingBack", ...of };
    case "atOtherCounter":
      return { type: "homeReturnAtOtherCounter", counter: fact.counter, until: fact.until, ...of };
    case "inOffice":
      return { type: "homeReturnInOffice", ...(fact.isSealed && { isSealed: true }), ...of };
    case "cameBack":
      return { type: "homeReturnCameBack", ...(fact.stopped && { stopped: true }), ...of };
    case "delivered":
      return {
        type: "returned",
        via: "home",
        ...(fact.counter !== undefined && { counter: fact.counter }),
        ...of,
      };
  }
}
