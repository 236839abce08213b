import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import { wordsIn } from "../../shared/domain/procedures/index.ts";
import type { Language } from "../../shared/i18n/index.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";

/** A packet as who carries it sees it. */
export function deliveryViewOf(document: DeliveryDocument, actor: Actor, language: Language): DeliveryView {
  const { address } = document;
  return {
    id: document._id,
    ref: document.ref,
    code: document.code,
    version: document.version,
    state: document.state,
    mine: document.courier === actor.account,
    attempts: document.attempts,
    recipient: document.recipient,
    address: {
      line: address.line,
      ward: address.ward ?? null,
      directions: address.directions ?? null,
    },
    result: wordsIn(document.title, language),
    collect: document.collect,
    plannedAt: document.plannedAt.toISOString(),
    updatedAt: document.updatedAt.toISOString(),
  };
}
