import type { FailureReason } from "../dossiers/index.ts";
import type { DeliveryCommandType, DeviceFact, Seal } from "./delivery.ts";
import type { Due } from "./due.ts";
import type { ChosenWindow } from "./windows.ts";

export type DeliveryFact =
  /** `due`: to be paid at the door; left out where nothing is. */
  | { readonly type: "planned"; readonly due?: Due }
  | { readonly type: "sealed"; readonly seal: Seal }
  | { readonly type: "offered"; readonly courier: string }
  | { readonly type: "offerWithdrawn" }
  | { readonly type: "taken"; readonly courier: string }
  | {
      readonly type: "delivered";
      readonly recipientDigest: string;
      /** Younger histories: by what it was proved, and what the device said of when and where. */
      readonly proof?: "pin" | "signature";
      readonly signature?: string;
      readonly idLooked?: boolean;
      /** Dong, where something was due. */
      readonly collected?: number;
      /** Original papers that were collected, by name. */
      readonly originals?: readonly string[];
      readonly device?: DeviceFact | null;
      /** The agency at whose counter it was fetched. */
      readonly counter?: string;
    }
  | { readonly type: "pinRefused"; readonly wrongPins: number }
  | {
      readonly type: "attemptFailed";
      readonly attempt: number;
      readonly reason: FailureReason;
      /** The courier still has it. Older histories say nothing: there it was back in the office with the failure. */
      readonly held?: true;
      readonly device?: DeviceFact | null;
    }
  | { readonly type: "heldOut" }
  /** `back`: it stays at the counter, and does not go out again. */
  | { readonly type: "received"; readonly back: boolean }
  | { readonly type: "originalsReceived"; readonly originals: readonly string[] }
  /** Taken in by another agency, at whose counter it waits until then. */
  | { readonly type: "arrived"; readonly counter: string; readonly until: Date }
  | { readonly type: "windowChosen"; readonly window: ChosenWindow | null }
  | { readonly type: "counterChosen"; readonly counter: string | null }
  /** `kept`: it had not left, and stays at the counter. Older histories say nothing: there it was only marked. */
  | { readonly type: "stopAsked"; readonly kept?: true }
  | { readonly type: "recalled" }
  /** Somebody tried what was not his to do: a line for the audit, which moves nothing. */
  | { readonly type: "refused"; readonly command: DeliveryCommandType; readonly why: string };

export type DeliveryEvent = DeliveryFact & {
  readonly version: number;
  readonly at: Date;
  readonly by: { readonly account: string } | { readonly job: string } | { readonly resident: true };
};
