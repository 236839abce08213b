import type { DeliveryCommand, DeliveryReply } from "../../shared/contracts/deliveries.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import {
  decideDelivery,
  noteRefusal,
  type Delivery,
  type DeviceFact,
  type Proof,
  type DeliveryCommand as RuleCommand,
} from "../../shared/domain/deliveries/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import { pinMatches, type Credentials } from "../../shared/store/credentials/credentials.ts";
import { pinCheckOf, type PinCheck } from "../../shared/store/credentials/pin-check.ts";
import { newSalt, saltedDigest } from "../../shared/store/credentials/digest.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";
import { toDelivery, type BesideDelivery } from "../../shared/store/deliveries/delivery.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { assertAsked, concerns, keyFor, untilAt, type AskedServices } from "./what-is-asked.ts";

export type CommandDeliveryServices = AskedServices & {
  readonly credentials: Credentials;
  readonly vault: PersonalVault;
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
  const refusals: DomainError[] = [];
  await assertAsked(services, actor, id, command, request);
  const until = command.type === "receive" ? await untilAt(services, actor.agency, now) : null;
  const pinCheck = command.type === "take" ? await checkFor(services, id) : null;

  const delivery = await services.deliveries.transact(id, now, (document) => {
    if (!concerns(document, actor.agency)) return null;
    // Asked on every try: the same request may have been answered a moment ago.
    const known = answerTo(document, key, actor, digest);
    if (known) {
      given.push(known);
      return null;
    }
    if (seen !== null && seen !== document.version) {
      throw new DomainError("version-conflict", { seen, version: document.version });
    }
    const before = toDelivery(document);
    const asked = ruleCommand(command, document, services.credentials, salt);
    const rule = asked.type === "receive" && until ? { ...asked, until } : asked;
    const after = decideOrNote(before, rule, { now, actor });
    if ("refusal" in after) {
      refusals.push(after.refusal);
      return { delivery: after.noted };
    }
    const refused = isPinRefused(after, command);
    const answered = { key: keyFor(actor, key ?? ""), digest, version: after.version, state: after.state };
    return {
      delivery: after,
      beside: {
        ...besideOf(command, { refused, salt, actor, vault: services.vault }),
        ...(pinCheck && { pinCheck }),
        ...(key !== null && !refused && { answered }),
      },
    };
  });
  const [known] = given;
  if (known) return known;
  if (!delivery) throw new EdgeError("not-found");
  const last = delivery.history.at(-1);
  const refusal = last?.type === "refused" ? refusals.at(-1) : undefined;
  if (refusal) throw refusal;
  if (isPinRefused(delivery, command)) throw new DomainError("delivery-wrong-pin");
  return replyOf(delivery);
}

const isPinRefused = ({ history }: Delivery, { type }: DeliveryCommand): boolean =>
  history.at(-1)?.type === "pinRefused" && (type === "deliver" || type === "handOut");

/** What concerns somebody else's packet is a line for the audit as well as a refusal. */
function decideOrNote(
  before: Delivery,
  command: RuleCommand,
  context: { readonly now: Date; readonly actor: Actor },
): Delivery | { readonly noted: Delivery; readonly refusal: DomainError } {
  try {
    return decideDelivery(before, command, context);
  } catch (error) {
    if (!(error instanceof DomainError) || !noted.has(error.code)) throw error;
    const written = noteRefusal(before, { ...context, command: command.type, why: error.code });
    return { noted: written, refusal: error };
  }
}

const noted: ReadonlySet<DomainError["code"]> = new Set([
  "delivery-not-yours",
  "delivery-not-offered",
  "delivery-wrong-seal",
]);

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

/** What the phone checks the PIN by from now on. Slow on purpose, and therefore made at the scan that hands the packet over. */
async function checkFor(
  { deliveries, credentials }: Pick<CommandDeliveryServices, "deliveries" | "credentials">,
  id: string,
): Promise<PinCheck | null> {
  const document = await deliveries.findById(id);
  if (document?.state !== "offered") return null;
  return document.pinCheck ?? (await pinCheckOf(credentials.deliveryPin(id, document.pin)));
}

/** @throws DomainError `delivery-id-not-looked`, `delivery-needs-proof`, `unknown-original` */
function ruleCommand(
  command: DeliveryCommand,
  document: DeliveryDocument,
  credentials: Credentials,
  salt: string,
): RuleCommand {
  switch (command.type) {
    case "seal":
      return { type: "seal", seal: { number: command.seal, contents: command.contents } };
    case "deliver":
    case "handOut": {
      if (!command.idLooked) throw new DomainError("delivery-id-not-looked");
      const handedOver = {
        recipientDigest: saltedDigest(salt, command.recipientName),
        proof: proofOf(command, document, credentials, salt),
        idLooked: command.idLooked,
        ...(command.collected !== undefined && { collected: command.collected }),
      };
      return command.type === "handOut"
        ? { type: "handOut", ...handedOver }
        : {
            type: "deliver",
            ...handedOver,
            originals: originalsIn(command, document),
            device: deviceOf(command),
          };
    }
    case "fail":
      return { type: "fail", reason: command.reason, device: deviceOf(command) };
    default:
      return command;
  }
}

/** Only what was to be collected. @throws DomainError `unknown-original` */
function originalsIn(
  { originals = [] }: DeliveryCommand & { readonly type: "deliver" },
  { collect }: DeliveryDocument,
): readonly string[] {
  if (!originals.every((one) => collect.includes(one))) throw new DomainError("unknown-original");
  return [...new Set(originals)];
}

const deviceOf = ({
  device,
}: Pick<DeliveryCommand & { readonly type: "fail" }, "device">): DeviceFact | null =>
  device ? { at: device.at } : null;

function proofOf(
  { pin, signature }: DeliveryCommand & { readonly type: "deliver" | "handOut" },
  document: DeliveryDocument,
  credentials: Credentials,
  salt: string,
): Proof {
  if (signature !== undefined) return { kind: "signature", signature: saltedDigest(salt, signature) };
  if (pin === undefined) throw new DomainError("delivery-needs-proof");
  return { kind: "pin", matches: pinMatches(pin, credentials.deliveryPin(document._id, document.pin)) };
}

/** What lies beside the history: names, notes, the picture of a signature, and who had it last. */
function besideOf(
  command: DeliveryCommand,
  of: {
    readonly refused: boolean;
    readonly salt: string;
    readonly actor: Actor;
    readonly vault: PersonalVault;
  },
): BesideDelivery {
  const { refused, salt, actor, vault } = of;
  switch (command.type) {
    case "fail":
      return { note: command.note ?? null, ...placeOf(command, vault) };
    case "take":
      return { lastCourier: actor.account };
    case "deliver":
    case "handOut": {
      if (refused) return {};
      const { recipientName, relationship, signature } = command;
      return {
        receivedBy: { name: recipientName, relationship: relationship ?? null, digestSalt: salt },
        ...(signature !== undefined && { signature: vault.seal(signature) }),
        ...(command.type === "deliver" && placeOf(command, vault)),
      };
    }
    default:
      return {};
  }
}

/** Where the device says it was. */
function placeOf(
  { device }: Pick<DeliveryCommand & { readonly type: "fail" }, "device">,
  vault: PersonalVault,
): BesideDelivery {
  return device?.place ? { place: vault.seal(JSON.stringify(device.place)) } : {};
}

function replyOf({ id, version, state }: Delivery): DeliveryReply {
  return { id, version, state };
}
