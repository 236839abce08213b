import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import { maxWrongPins, mustReturn } from "../../shared/domain/deliveries/index.ts";
import { toDelivery } from "../../shared/store/deliveries/delivery.store.ts";
import { pinLength } from "../../shared/domain/dossiers/index.ts";
import { wordsIn } from "../../shared/domain/procedures/index.ts";
import type { Language } from "../../shared/i18n/index.ts";
import { openAddress } from "../../shared/store/dossiers/sealed-parties.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import { bothLanguages } from "../http/present.ts";
import { pointOf, type Counters } from "./rounds-of-day.ts";
import type { stopsOf } from "./rounds-view.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";

/** A packet as who carries it sees it. */
export function deliveryViewOf(
  document: DeliveryDocument,
  of: {
    readonly actor: Actor;
    readonly language: Language;
    readonly vault: PersonalVault;
    /** Of couriers. */
    readonly names: ReadonlyMap<string, string>;
    /** Places in the rounds of today. */
    readonly stops: ReturnType<typeof stopsOf>;
    /** All offices, for those that go to the counter of another one. */
    readonly counters: Counters;
  },
): DeliveryView {
  const { actor, language, vault, names, stops, counters } = of;
  const delivery = toDelivery(document);
  const { seal, courier, offeredTo, wrongPins } = delivery;
  const carrier = courier ?? offeredTo;
  // Another agency hands it out at its counter: neither the door nor the phone is its business.
  const guest = document.agency !== actor.agency;
  const office = counters.get(delivery.counter ?? "") ?? null;
  const address = guest ? { line: office?.address ?? "" } : openAddress(vault, document.address);
  return {
    id: document._id,
    ref: document.ref,
    code: document.code,
    version: document.version,
    state: document.state,
    mine: courier === actor.account,
    offeredToMe: offeredTo === actor.account,
    courier: carrier === null ? null : { account: carrier, name: names.get(carrier) ?? carrier },
    seal: seal && { number: seal.number, contents: [...seal.contents] },
    mustReturn: mustReturn(delivery),
    pinLocked: wrongPins >= maxWrongPins,
    pinTriesLeft: Math.max(0, maxWrongPins - wrongPins),
    pinSigns: document.pin.signs ?? pinLength,
    pinCheck: courier === actor.account && actor.role === "courier" ? (document.pinCheck ?? null) : null,
    stop: stops.get(document._id) ?? null,
    window: delivery.window,
    counter: office && {
      agency: office._id,
      name: bothLanguages(office.counterName),
      address: office.address,
      phone: office.phone,
    },
    attempts: document.attempts,
    recipient: {
      name: document.recipient.name,
      phone: guest ? "" : vault.open(document.recipient.phone),
    },
    address: {
      line: address.line,
      ward: address.ward ?? null,
      directions: address.directions ?? null,
    },
    point: pointOf(document, vault),
    result: wordsIn(document.title, language),
    collect: document.collect,
    due: delivery.due && { amount: delivery.due.amount, of: [...delivery.due.of] },
    plannedAt: document.plannedAt.toISOString(),
    updatedAt: document.updatedAt.toISOString(),
  };
}
