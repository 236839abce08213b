import type { ReturnChoices, ReturnReply } from "../../shared/contracts/return-choices.ts";
import {
  choicesOf,
  decideChoice,
  isSameWindow,
  type Delivery,
  type DeliveryChoice,
} from "../../shared/domain/deliveries/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { saltedDigest } from "../../shared/store/credentials/digest.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";
import { toDelivery, type DeliveryStore } from "../../shared/store/deliveries/delivery.store.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { EdgeError } from "../http/edge-error.ts";
import { bothLanguages } from "../http/present.ts";
import { assertPossible, countersFor, windowsFor, type PossibleServices } from "./possible-choices.ts";
import { replanToday, type RoundServices } from "./rounds-of-day.ts";

export type ChooseServices = PossibleServices & RoundServices & { readonly deliveries: DeliveryStore };

/** The packet of a dossier; none of one that does not go home. */
async function packetOf(services: ChooseServices, dossier: DossierDocument): Promise<DeliveryDocument> {
  const id = dossier.homeReturn?.deliveryId;
  const packet = id === undefined ? null : await services.deliveries.findById(id);
  if (!packet) throw new EdgeError("not-found");
  return packet;
}

/** What the resident can choose now, and what is chosen. */
export async function returnChoicesOf(
  services: ChooseServices,
  dossier: DossierDocument,
): Promise<ReturnChoices> {
  return await choicesOfPacket(services, await packetOf(services, dossier));
}

/** The same for the office, at the resident's call. */
export async function choicesOfPacket(
  services: PossibleServices,
  packet: DeliveryDocument,
): Promise<ReturnChoices> {
  const delivery = toDelivery(packet);
  const may = choicesOf(delivery);
  const [windows, counters, office] = await Promise.all([
    may.includes("chooseWindow") ? windowsFor(services, packet) : [],
    may.includes("chooseCounter") ? countersFor(services, packet) : [],
    services.agencies.findById(packet.agency),
  ]);
  return {
    version: delivery.version,
    state: delivery.state,
    may: [...may],
    window: delivery.window,
    counter: delivery.counter,
    windows: [...windows],
    counters: counters.map(({ _id: agency, name, address }) => ({
      agency,
      name: bothLanguages(name),
      address,
    })),
    phone: office?.phone ?? "",
  };
}

/**
 * Writes what the resident chooses of the way home. Asked again with the same key, it is answered as the first time; what is chosen already
 * is not written twice. The rounds of the day follow.
 * @throws DomainError `delivery-left`, `delivery-window-gone`, `unknown-agency`; EdgeError `not-found`, `idempotency-key-reused`
 */
export async function chooseReturn(
  services: ChooseServices,
  dossier: DossierDocument,
  choice: DeliveryChoice,
  key: string | null,
): Promise<ReturnReply> {
  const before = await packetOf(services, dossier);
  const { _id: id, agency } = before;
  const now = await services.clock.now();
  const digest = saltedDigest("resident", choice);
  const given: ReturnReply[] = [];
  const early = answerOf(before, choice, key, digest);
  if (early) return early;
  if (choicesOf(toDelivery(before)).includes(choice.type)) await assertPossible(services, before, choice);

  const delivery = await services.deliveries.transact(id, now, (document) => {
    const known = answerOf(document, choice, key, digest);
    if (known) {
      given.push(known);
      return null;
    }
    const after = decideChoice(toDelivery(document), choice, now);
    const { version, state } = after;
    const answered = { key: keyOf(key ?? ""), digest, version, state };
    return { delivery: after, beside: key === null ? {} : { answered } };
  });
  const [known] = given;
  if (known) return known;
  if (!delivery) throw new EdgeError("not-found");
  await replanAfter(services, agency);
  return { version: delivery.version, state: delivery.state };
}

const keyOf = (key: string) => `resident ${key}`;

/** The answer of the first time, or of a choice that is made already; null where there is something to write. */
function answerOf(
  document: DeliveryDocument,
  choice: DeliveryChoice,
  key: string | null,
  digest: string,
): ReturnReply | null {
  const answered = key === null ? undefined : document.answered.find((one) => one.key === keyOf(key));
  if (answered && answered.digest !== digest) throw new EdgeError("idempotency-key-reused");
  if (answered) return { version: answered.version, state: answered.state };
  const { version, state } = document;
  return isChosen(toDelivery(document), choice) ? { version, state } : null;
}

function isChosen(delivery: Delivery, choice: DeliveryChoice): boolean {
  if (!choicesOf(delivery).includes(choice.type)) return false;
  switch (choice.type) {
    case "chooseWindow":
      return delivery.counter === null && isSameWindow(delivery.window, choice.window);
    case "chooseCounter":
      return delivery.counter === choice.counter && (choice.counter !== null || delivery.window === null);
    case "stop":
      return false;
  }
}

/** What is chosen is written; whoever plans at this very moment sees it, and the next plan does too. */
export async function replanAfter(services: RoundServices, agency: string): Promise<void> {
  try {
    await replanToday(services, agency);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}
