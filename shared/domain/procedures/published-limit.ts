import type { Limit, Rule } from "../deadlines/index.ts";

/** A limit as it is published, without what may stop or lengthen it. */
export type PublishedLimit = Limit | { readonly kind: "sameDay"; readonly cutOff?: string };

/** What a rule rests on: the promise is the pledged limit where there is one, else the legal. */
export function limitOf(rule: Rule): PublishedLimit {
  if (rule.kind !== "sameDay") return { kind: rule.kind, amount: rule.amount };
  return rule.cutOff === undefined ? { kind: "sameDay" } : { kind: "sameDay", cutOff: rule.cutOff };
}
