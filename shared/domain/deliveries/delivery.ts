import type { Actor } from "../accounts/role.ts";
import type { FailureReason, HomeReturnFact } from "../dossiers/index.ts";
import { DomainError } from "../errors.ts";

export const deliveryStates = ["planned", "outForReturn", "delivered", "backAtCounter"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Two attempts, then back to the counter (domain notes §7). */
export const maxAttempts = 2;
/** After this many wrong PINs the PIN proves nothing any more for this delivery. */
export const maxWrongPins = 5;

export type DeliveryFact =
  | { readonly type: "planned" }
  | { readonly type: "taken"; readonly courier: string }
  | { readonly type: "delivered"; readonly recipientDigest: string }
  | { readonly type: "pinRefused"; readonly wrongPins: number }
  | { readonly type: "attemptFailed"; readonly attempt: number; readonly reason: FailureReason }
  | { readonly type: "recalled" };

export type DeliveryEvent = DeliveryFact & {
  readonly version: number;
  readonly at: Date;
  readonly by: { readonly account: string } | { readonly job: string };
};

/** One packet on its way home, as the rules see it. At any instant one person holds it: see `holderOf`. */
export type Delivery = {
  readonly id: string;
  readonly ref: string;
  readonly agency: string;
  readonly version: number;
  readonly state: DeliveryState;
  /** The account that holds the packet while it is out. */
  readonly courier: string | null;
  readonly attempts: number;
  readonly wrongPins: number;
  readonly history: readonly DeliveryEvent[];
};

export type DeliveryCommand =
  | { readonly type: "take" }
  | { readonly type: "deliver"; readonly recipientDigest: string; readonly pinMatches: boolean }
  | { readonly type: "fail"; readonly reason: FailureReason }
  | { readonly type: "recall" };

/** A task as `plan-delivery` makes it. */
export function planDelivery(of: {
  readonly id: string;
  readonly ref: string;
  readonly agency: string;
  readonly now: Date;
  readonly job: string;
}): Delivery {
  const event: DeliveryEvent = { type: "planned", version: 1, at: of.now, by: { job: of.job } };
  return {
    id: of.id,
    ref: of.ref,
    agency: of.agency,
    version: 1,
    state: "planned",
    courier: null,
    attempts: 0,
    wrongPins: 0,
    history: [event],
  };
}

/**
 * Decides what a courier (or, for `recall`, a clerk) does with a packet.
 * @throws DomainError `role-not-allowed`, `delivery-forbidden-transition`, `delivery-not-yours`,
 * `delivery-pin-locked`
 */
export function decideDelivery(
  delivery: Delivery,
  command: DeliveryCommand,
  context: { readonly now: Date; readonly actor: Actor },
): Delivery {
  const { actor, now } = context;
  const may = command.type === "recall" ? actor.role === "clerk" : actor.role === "courier";
  if (!may) throw new DomainError("role-not-allowed", { role: actor.role, command: command.type });
  const from = command.type === "take" || command.type === "recall" ? "planned" : "outForReturn";
  if (delivery.state !== from) {
    throw new DomainError("delivery-forbidden-transition", {
      state: delivery.state,
      command: command.type,
      allowed: allowedForDelivery(delivery.state),
    });
  }
  if (from === "outForReturn" && delivery.courier !== actor.account) {
    throw new DomainError("delivery-not-yours");
  }
  return evolveDelivery(delivery, {
    ...factOf(delivery, command, actor),
    version: delivery.version + 1,
    at: now,
    by: { account: actor.account },
  });
}

export function allowedForDelivery(state: DeliveryState): readonly DeliveryCommand["type"][] {
  if (state === "planned") return ["take", "recall"];
  return state === "outForReturn" ? ["deliver", "fail"] : [];
}

function factOf(delivery: Delivery, command: DeliveryCommand, actor: Actor): DeliveryFact {
  switch (command.type) {
    case "take":
      return { type: "taken", courier: actor.account };
    case "deliver":
      if (delivery.wrongPins >= maxWrongPins) throw new DomainError("delivery-pin-locked");
      return command.pinMatches
        ? { type: "delivered", recipientDigest: command.recipientDigest }
        : { type: "pinRefused", wrongPins: delivery.wrongPins + 1 };
    case "fail":
      return { type: "attemptFailed", attempt: delivery.attempts + 1, reason: command.reason };
    case "recall":
      return { type: "recalled" };
  }
}

function evolveDelivery(delivery: Delivery, event: DeliveryEvent): Delivery {
  const next = { ...delivery, version: event.version, history: [...delivery.history, event] };
  switch (event.type) {
    case "planned":
      return next;
    case "taken":
      return { ...next, state: "outForReturn", courier: event.courier };
    case "delivered":
      return { ...next, state: "delivered" };
    case "pinRefused":
      return { ...next, wrongPins: event.wrongPins };
    case "attemptFailed": {
      const back = event.attempt >= maxAttempts;
      return {
        ...next,
        state: back ? "backAtCounter" : "planned",
        courier: null,
        attempts: event.attempt,
      };
    }
    case "recalled":
      return { ...next, state: "backAtCounter", courier: null };
  }
}

/** What the dossier has to learn of its delivery after version `seen`, oldest first. */
export function factsSince(delivery: Delivery, seen: number): readonly HomeReturnFact[] {
  return delivery.history
    .filter(({ version }) => version > seen)
    .flatMap((event) => factOfEvent(delivery, event));
}

function factOfEvent(delivery: Delivery, event: DeliveryEvent): readonly HomeReturnFact[] {
  const of = { deliveryId: delivery.id, deliveryVersion: event.version };
  switch (event.type) {
    case "planned":
      return [{ kind: "planned", ...of }];
    case "taken":
      return [{ kind: "started", ...of }];
    case "delivered":
      return [{ kind: "delivered", ...of }];
    case "attemptFailed": {
      const { attempt, reason } = event;
      return [{ kind: "failed", attempt, reason, back: attempt >= maxAttempts, ...of }];
    }
    case "recalled":
      return [{ kind: "cameBack", ...of }];
    case "pinRefused":
      return [];
  }
}

/** Who holds the packet now: the counter, or one courier. After delivery, the recipient. */
export function holderOf(delivery: Delivery): "counter" | "recipient" | { readonly courier: string } {
  if (delivery.state === "delivered") return "recipient";
  return delivery.state === "outForReturn" && delivery.courier ? { courier: delivery.courier } : "counter";
}
