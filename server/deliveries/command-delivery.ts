import type { DeliveryCommand, DeliveryReply } from "../../shared/contracts/deliveries.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import {
  decideDelivery,
  type Delivery,
  type DeliveryCommand as RuleCommand,
} from "../../shared/domain/deliveries/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import { pinMatches, type Credentials } from "../../shared/store/credentials/credentials.ts";
import { newSalt, saltedDigest } from "../../shared/store/credentials/digest.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";
import {
  toDelivery,
  type BesideDelivery,
  type DeliveryStore,
} from "../../shared/store/deliveries/delivery.store.ts";
import { EdgeError } from "../http/edge-error.ts";

export type CommandDeliveryServices = {
  readonly deliveries: DeliveryStore;
  readonly clock: BusinessClock;
  readonly credentials: Credentials;
};

/**
 * Decides what a courier or clerk does with a packet. A repeated request (same key, same words) gets the answer
 * of the first time, however late it comes: phones replay what they could not send.
 * @throws DomainError of the rules, `delivery-wrong-pin` after the refusal is on record; EdgeError `not-found`
 */
export async function commandDelivery(
  services: CommandDeliveryServices,
  actor: Actor,
  id: string,
  command: DeliveryCommand,
  request: { readonly seen: number | null; readonly key: string | null },
): Promise<DeliveryReply> {
  const now = await services.clock.now();
  const digest = saltedDigest(actor.account, command);
  const salt = newSalt();
  const { seen, key } = request;
  const given: DeliveryReply[] = [];

  const delivery = await services.deliveries.transact(id, now, (document) => {
    if (document.agency !== actor.agency) return null;
    // Asked on every try: the same request may have been answered a moment ago.
    const known = answerTo(document, key, actor, digest);
    if (known) {
      given.push(known);
      return null;
    }
    if (seen !== null && seen !== document.version) {
      throw new DomainError("version-conflict", { seen, version: document.version });
    }
    const rule = ruleCommand(command, document, services.credentials, salt);
    const after = decideDelivery(toDelivery(document), rule, { now, actor });
    const refused = after.history.at(-1)?.type === "pinRefused";
    const answered = { key: keyFor(actor, key ?? ""), digest, version: after.version, state: after.state };
    return {
      delivery: after,
      beside: {
        ...besideOf(command, refused, salt),
        ...(key !== null && !refused && { answered }),
      },
    };
  });
  const [known] = given;
  if (known) return known;
  if (!delivery) throw new EdgeError("not-found");
  if (delivery.history.at(-1)?.type === "pinRefused") throw new DomainError("delivery-wrong-pin");
  return replyOf(delivery);
}

const keyFor = (actor: Actor, key: string) => `${actor.account} ${key}`;

function answerTo(
  document: DeliveryDocument,
  key: string | null,
  actor: Actor,
  digest: string,
): DeliveryReply | null {
  const answered = key === null ? null : document.answered.find((one) => one.key === keyFor(actor, key));
  if (!answered) return null;
  if (answered.digest !== digest) throw new EdgeError("idempotency-key-reused");
  return { id: document._id, version: answered.version, state: answered.state };
}

function ruleCommand(
  command: DeliveryCommand,
  document: DeliveryDocument,
  credentials: Credentials,
  salt: string,
): RuleCommand {
  switch (command.type) {
    case "deliver":
      return {
        type: "deliver",
        recipientDigest: saltedDigest(salt, command.recipientName),
        pinMatches: pinMatches(command.pin, credentials.deliveryPin(document._id, document.pin)),
      };
    case "fail":
      return { type: "fail", reason: command.reason };
    case "take":
    case "recall":
      return { type: command.type };
  }
}

function besideOf(command: DeliveryCommand, refused: boolean, salt: string): BesideDelivery {
  if (command.type === "fail") return { note: command.note ?? null };
  if (command.type !== "deliver" || refused) return {};
  const { recipientName, relationship } = command;
  return { receivedBy: { name: recipientName, relationship: relationship ?? null, digestSalt: salt } };
}

function replyOf({ id, version, state }: Delivery): DeliveryReply {
  return { id, version, state };
}
