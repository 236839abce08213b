import type { FailureReason } from "../dossiers/index.ts";
import type { Due } from "./due.ts";
import type { DeliveryEvent } from "./events.ts";
import type { ChosenWindow } from "./windows.ts";

export const deliveryStates = [
  "planned",
  "sealed",
  "offered",
  "outForReturn",
  "returning",
  "atOtherCounter",
  "delivered",
  "backAtCounter",
] as const;
/**
 * Where a packet is: not made up yet; sealed in the office; held out to a courier who has not confirmed; with the courier; held out to the
 * office by the courier; at the counter of another agency, where the resident wants to fetch it; with the resident; at the counter for good,
 * where the resident fetches it.
 */
export type DeliveryState = (typeof deliveryStates)[number];

/** Two attempts, then back to the counter (domain notes §7). */
export const maxAttempts = 2;
/** After this many wrong PINs the PIN proves nothing any more for this delivery; a signature does. */
export const maxWrongPins = 5;

/** What the seal closes. Counts of papers, no names of persons. */
export type Seal = { readonly number: string; readonly contents: readonly string[] };

/** One packet on its way home, as the rules see it. At any instant one person holds it: see `holderOf`. */
export type Delivery = {
  readonly id: string;
  readonly ref: string;
  readonly agency: string;
  readonly version: number;
  readonly state: DeliveryState;
  /** Null until it is sealed; packets from before there were seals have none. */
  readonly seal: Seal | null;
  /** The account that it is held out to; null while it is to nobody. */
  readonly offeredTo: string | null;
  /** The account that holds the packet while it is out. */
  readonly courier: string | null;
  readonly attempts: number;
  readonly wrongPins: number;
  /** It must come back and not go out again: the resident stopped it, or fetches it elsewhere. */
  readonly stopped: boolean;
  /** To be paid at the door; null where nothing is. */
  readonly due: Due | null;
  /** Original papers that its courier collected at the door and has not handed in at the office yet, by name. */
  readonly originals: readonly string[];
  /** When the resident wants it; null: at any time. */
  readonly window: ChosenWindow | null;
  /** The agency at whose counter the resident fetches it; null: it is brought home. */
  readonly counter: string | null;
  /** The agency that has it in its hands, where that is not its own. */
  readonly shelf: string | null;
  /** Until when it waits at that counter. */
  readonly waitsUntil: Date | null;
  readonly history: readonly DeliveryEvent[];
};

/** How a courier proves that the right person has it. */
export type Proof =
  | { readonly kind: "pin"; readonly matches: boolean }
  /** `signature`: id of the stored picture of it. */
  | { readonly kind: "signature"; readonly signature: string };

/** When something happened by the device's own clock: it may have been without a signal. Where it was lies beside, sealed: it is somebody's door. */
export type DeviceFact = { readonly at: Date };

type HandedOver = {
  readonly recipientDigest: string;
  readonly proof: Proof;
  /** The receiver's ID was looked at, and where it is not the owner, the authorisation. */
  readonly idLooked: boolean;
  /** Dong that were paid with it; left out: none. */
  readonly collected?: number;
};

/** The resident's, by the receipt or through the office: while it has not left. */
export type DeliveryChoice =
  | { readonly type: "chooseWindow"; readonly window: ChosenWindow | null }
  /** An agency; null: home, after all. */
  | { readonly type: "chooseCounter"; readonly counter: string | null }
  | { readonly type: "stop" };

export type DeliveryCommand =
  /** The office's: makes it up, holds it out, takes it back in, ends it. */
  | { readonly type: "seal"; readonly seal: Seal }
  | { readonly type: "offer"; readonly seal: string; readonly courier: string }
  | { readonly type: "withdrawOffer" }
  /**
   * `seal`: null where there is none to scan. `until`: how long it waits, where another agency's counter takes it in.
   */
  | { readonly type: "receive"; readonly seal: string | null; readonly until?: Date }
  | { readonly type: "recall" }
  /** Originals that a courier collected have come to the office. */
  | { readonly type: "receiveOriginals"; readonly originals: readonly string[] }
  | DeliveryChoice
  /** The other counter's: hands it to who fetches it there. */
  | ({ readonly type: "handOut" } & HandedOver)
  /** The courier's. */
  | { readonly type: "take"; readonly seal: string }
  | ({
      readonly type: "deliver";
      /** Original papers that were collected there. */
      readonly originals?: readonly string[];
      readonly device: DeviceFact | null;
    } & HandedOver)
  | { readonly type: "fail"; readonly reason: FailureReason; readonly device: DeviceFact | null }
  /** Wrong PINs that were typed without a signal. */
  | { readonly type: "missPins"; readonly count: number }
  | { readonly type: "giveBack"; readonly seal: string | null };

export type DeliveryCommandType = DeliveryCommand["type"];

export type Holder =
  | "office"
  | "recipient"
  | { readonly courier: string }
  /** Another agency, at whose counter it waits. */
  | { readonly agency: string };

/**
 * Who holds the packet now: its own office, another one, one courier, or the recipient. Held out is not handed over: the giver has it until the
 * taker confirms.
 */
export function holderOf({ state, courier, shelf }: Pick<Delivery, "state" | "courier" | "shelf">): Holder {
  if (state === "delivered") return "recipient";
  if ((state === "outForReturn" || state === "returning") && courier !== null) return { courier };
  return shelf === null ? "office" : { agency: shelf };
}

/** The courier who holds it; null while nobody is out with it. */
export function carrierOf(delivery: Pick<Delivery, "state" | "courier" | "shelf">): string | null {
  const holder = holderOf(delivery);
  return typeof holder === "object" && "courier" in holder ? holder.courier : null;
}

/** It does not go out again. */
export const mustReturn = ({ attempts, stopped }: Pick<Delivery, "attempts" | "stopped">): boolean =>
  stopped || attempts >= maxAttempts;
