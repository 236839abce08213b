import type { Delivery } from "../../domain/deliveries/index.ts";
import type { Words } from "../../domain/procedures/index.ts";
import type { Sealed } from "../personal/vault.ts";
import type { PinCheck } from "../credentials/pin-check.ts";
import type { PinIssue } from "../credentials/credentials.ts";
import type { OutboxEntry } from "../dossiers/dossier.document.ts";

/** Fields that packets from before do not have. */
export type Younger = "window" | "counter" | "shelf" | "waitsUntil";

/** A delivery as it lies in the collection `deliveries`. */
export type DeliveryDocument = Omit<Delivery, "id" | Younger> &
  Partial<Pick<Delivery, Younger>> & {
    _id: string;
    code: string;
    title: Words;
    /** Where and to whom: personal, so never in history. */
    recipient: { name: string; phone: Sealed };
    address: Sealed;
    /** Where the door is, as JSON of degrees; only where somebody has set it. */
    point?: Sealed;
    /** A digest of the door: other packets to it are found by this. Older ones have none. */
    door?: string;
    collect: string[];
    /** Who took it in the end, as the courier wrote it. */
    receivedBy: { name: string; relationship: string | null; digestSalt: string } | null;
    /** The last account that held it, also when it is somewhere else by now. */
    lastCourier?: string;
    /** A picture of the receiver's signature (PNG, base64), where that is the proof. */
    signature?: Sealed;
    /** Where the courier's phone was when it was handed over, or the last attempt failed (JSON of degrees and metres). */
    place?: Sealed;
    /** What the courier's phone checks the PIN by; older ones have none. */
    pinCheck?: PinCheck;
    pin: PinIssue;
    note: string | null;
    outbox: OutboxEntry[];
    /** The jobs that the last write added, for the relay. */
    pulse: string;
    plannedAt: Date;
    updatedAt: Date;
    /** Answers already given to repeated requests, newest last. */
    answered: { key: string; digest: string; version: number; state: Delivery["state"] }[];
  };
