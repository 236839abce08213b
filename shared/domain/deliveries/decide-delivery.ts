import type { Actor, Role } from "../accounts/role.ts";
import { assertCollected } from "../dossiers/index.ts";
import { DomainError } from "../errors.ts";
import {
  carrierOf,
  maxAttempts,
  maxWrongPins,
  mustReturn,
  type Delivery,
  type DeliveryChoice,
  type DeliveryCommand,
  type DeliveryCommandType,
  type DeliveryState,
} from "./delivery.ts";
import type { DeliveryEvent, DeliveryFact } from "./events.ts";
import { evolveDelivery } from "./evolve-delivery.ts";

type Rule = { readonly roles: readonly Role[]; readonly from: readonly DeliveryState[] };

/** Who may do what with a packet, and where it is then: read by `decideDelivery`, the screens and the docs alike. */
export const deliveryRules: Readonly<Record<DeliveryCommandType, Rule>> = {
  seal: { roles: ["clerk"], from: ["planned", "sealed"] },
  offer: { roles: ["clerk"], from: ["sealed", "atOtherCounter"] },
  withdrawOffer: { roles: ["clerk"], from: ["offered"] },
  receive: { roles: ["clerk"], from: ["returning"] },
  receiveOriginals: { roles: ["clerk"], from: ["delivered"] },
  recall: { roles: ["clerk"], from: ["planned", "sealed"] },
  stop: { roles: ["clerk"], from: ["planned", "sealed", "offered", "outForReturn"] },
  chooseWindow: { roles: ["clerk"], from: ["planned", "sealed"] },
  chooseCounter: { roles: ["clerk"], from: ["planned", "sealed"] },
  handOut: { roles: ["clerk"], from: ["atOtherCounter"] },
  take: { roles: ["courier"], from: ["offered"] },
  deliver: { roles: ["courier"], from: ["outForReturn"] },
  fail: { roles: ["courier"], from: ["outForReturn"] },
  missPins: { roles: ["courier"], from: ["outForReturn"] },
  giveBack: { roles: ["courier"], from: ["outForReturn"] },
};

const types = Object.keys(deliveryRules) as readonly DeliveryCommandType[];

export function allowedForDelivery(state: DeliveryState): readonly DeliveryCommandType[] {
  return types.filter((type) => deliveryRules[type].from.includes(state));
}

/**
 * Decides what somebody does with a packet.
 * @throws DomainError `role-not-allowed`, `delivery-forbidden-transition`, `delivery-not-yours`, `delivery-wrong-seal`,
 * `delivery-must-return`, `delivery-pin-locked`, `delivery-not-offered`, `delivery-other-office`, `delivery-to-counter`, `delivery-still-waits`,
 * `unknown-agency`, `fee-not-collected`, `originals-not-awaited`
 */
export function decideDelivery(
  delivery: Delivery,
  command: DeliveryCommand,
  context: { readonly now: Date; readonly actor: Actor },
): Delivery {
  const { actor, now } = context;
  const { roles, from } = deliveryRules[command.type];
  if (!roles.includes(actor.role)) {
    throw new DomainError("role-not-allowed", { role: actor.role, command: command.type });
  }
  if (!from.includes(delivery.state)) {
    throw new DomainError("delivery-forbidden-transition", {
      state: delivery.state,
      command: command.type,
      allowed: allowedForDelivery(delivery.state),
    });
  }
  assertOffice(delivery, command, actor);
  assertTheirs(delivery, command, actor);
  return record(delivery, factOf(delivery, command, { ...context, by: actor }), now, {
    account: actor.account,
  });
}

/** What the resident can still choose. */
export function choicesOf(delivery: Delivery): readonly DeliveryChoice["type"][] {
  if (mustReturn(delivery) || delivery.shelf !== null) return [];
  return (["chooseWindow", "chooseCounter", "stop"] as const).filter(
    (type) => deliveryRules[type].from.includes(delivery.state) && !carrierOf(delivery),
  );
}

/**
 * Decides what the resident chooses, by the receipt.
 * @throws DomainError `delivery-left` where it is too late, `unknown-agency`
 */
export function decideChoice(delivery: Delivery, choice: DeliveryChoice, now: Date): Delivery {
  if (!choicesOf(delivery).includes(choice.type)) throw new DomainError("delivery-left");
  return record(delivery, chosenFact(delivery, choice), now, { resident: true });
}

/** Notes that somebody tried what was not his to do; the packet stays where it is. */
export function noteRefusal(
  delivery: Delivery,
  of: {
    readonly command: DeliveryCommandType;
    readonly why: string;
    readonly now: Date;
    readonly actor: Actor;
  },
): Delivery {
  const { command, why, now, actor } = of;
  return record(delivery, { type: "refused", command, why }, now, { account: actor.account });
}

function record(delivery: Delivery, fact: DeliveryFact, at: Date, by: DeliveryEvent["by"]): Delivery {
  return evolveDelivery(delivery, { ...fact, version: delivery.version + 1, at, by });
}

/** Out of the office only its courier acts on it; held out, only who it is held out to; and what is scanned is this very seal. */
function assertTheirs(delivery: Delivery, command: DeliveryCommand, { account }: Actor): void {
  const isOut = delivery.state === "outForReturn" && command.type !== "stop";
  if (isOut && delivery.courier !== account) throw new DomainError("delivery-not-yours");
  if (command.type === "take" && delivery.offeredTo !== account)
    throw new DomainError("delivery-not-offered");
  // Packets from before there were seals have none to scan.
  if (scans(command) && delivery.seal && command.seal !== delivery.seal.number) {
    throw new DomainError("delivery-wrong-seal");
  }
}

const scans = (
  command: DeliveryCommand,
): command is DeliveryCommand & { readonly type: "offer" | "take" | "receive" | "giveBack" } =>
  command.type !== "seal" && "seal" in command;

/** Another agency does with it only what belongs to its counter; what lies at that counter is in its hands alone. */
function assertOffice(delivery: Delivery, command: DeliveryCommand, { agency, role }: Actor): void {
  const { agency: own, counter, shelf } = delivery;
  const may =
    role === "courier"
      ? agency === own
      : command.type === "receive"
        ? agency === own || agency === counter
        : command.type === "stop"
          ? agency === own && shelf === null
          : agency === (shelf ?? own);
  if (!may) throw new DomainError("delivery-other-office");
}

function factOf(
  delivery: Delivery,
  command: DeliveryCommand,
  { by: { account, agency }, now }: { readonly by: Actor; readonly now: Date },
): DeliveryFact {
  switch (command.type) {
    case "seal":
      return { type: "sealed", seal: command.seal };
    case "offer":
      if (mustReturn(delivery)) throw new DomainError("delivery-must-return");
      if (delivery.waitsUntil !== null && now < delivery.waitsUntil)
        throw new DomainError("delivery-still-waits");
      return { type: "offered", courier: command.courier };
    case "withdrawOffer":
      return { type: "offerWithdrawn" };
    case "take":
      return { type: "taken", courier: account };
    case "deliver":
      if (mustReturn(delivery)) throw new DomainError("delivery-must-return");
      assertToDoor(delivery);
      return delivered(delivery, command);
    case "handOut":
      return delivered(delivery, command);
    case "fail": {
      assertToDoor(delivery);
      if (delivery.attempts >= maxAttempts) throw new DomainError("delivery-must-return");
      const attempt = delivery.attempts + 1;
      return { type: "attemptFailed", attempt, reason: command.reason, held: true, device: command.device };
    }
    case "missPins":
      return { type: "pinRefused", wrongPins: Math.min(delivery.wrongPins + command.count, maxWrongPins) };
    case "giveBack":
      return { type: "heldOut" };
    case "receive":
      return agency === delivery.agency
        ? { type: "received", back: mustReturn(delivery) }
        : arrived(delivery, agency, command.until ?? now);
    case "chooseWindow":
    case "chooseCounter":
      if (mustReturn(delivery)) throw new DomainError("delivery-must-return");
      return chosenFact(delivery, command);
    case "receiveOriginals": {
      const { originals } = command;
      const known = originals.length > 0 && originals.every((one) => delivery.originals.includes(one));
      if (!known) throw new DomainError("originals-not-awaited");
      return { type: "originalsReceived", originals };
    }
    case "stop":
      return chosenFact(delivery, command);
    case "recall":
      return { type: "recalled" };
  }
}

function arrived(delivery: Delivery, counter: string, until: Date): DeliveryFact {
  if (mustReturn(delivery)) throw new DomainError("delivery-must-return");
  return { type: "arrived", counter, until };
}

function chosenFact(delivery: Delivery, choice: DeliveryChoice): DeliveryFact {
  switch (choice.type) {
    case "chooseWindow":
      return { type: "windowChosen", window: choice.window };
    case "chooseCounter":
      if (choice.counter === delivery.agency)
        throw new DomainError("unknown-agency", { agency: choice.counter });
      return { type: "counterChosen", counter: choice.counter };
    case "stop":
      // Out of the office it is only marked: its courier brings it back.
      return { type: "stopAsked", ...(carrierOf(delivery) === null && { kept: true }) };
  }
}

/** What goes to a counter is nobody's at a door. */
function assertToDoor({ counter }: Delivery): void {
  if (counter !== null) throw new DomainError("delivery-to-counter");
}

function delivered(
  delivery: Delivery,
  command: DeliveryCommand & { readonly type: "deliver" | "handOut" },
): DeliveryFact {
  const { proof, recipientDigest, idLooked, collected } = command;
  // Before the PIN is looked at: what is refused for the money must not cost a try.
  assertCollected(delivery.due?.amount ?? 0, collected);
  const { originals = [], device } = command.type === "deliver" ? command : { device: null };
  const fact = {
    type: "delivered",
    recipientDigest,
    idLooked,
    ...(collected && { collected }),
    ...(originals.length > 0 && { originals }),
    device,
    ...(command.type === "handOut" && delivery.shelf !== null && { counter: delivery.shelf }),
  } as const;
  if (proof.kind === "signature") return { ...fact, proof: "signature", signature: proof.signature };
  if (delivery.wrongPins >= maxWrongPins) throw new DomainError("delivery-pin-locked");
  if (!proof.matches) return { type: "pinRefused", wrongPins: delivery.wrongPins + 1 };
  return { ...fact, proof: "pin" };
}
