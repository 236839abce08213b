import type { DeliveryView } from "../../../shared/contracts/deliveries.ts";
import { maxWrongPins } from "../../../shared/domain/deliveries/index.ts";
import { normalisePin } from "../../../shared/domain/dossiers/pin.ts";
import type { PinTries } from "./pin-tries.ts";

export type PinCheck = NonNullable<DeliveryView["pinCheck"]>;
/** `locked`: there were too many before, so it was not even tried. */
export type Tried = "right" | "wrong" | "locked";

/** Whether a PIN is the one of the check. Takes the phone up to a second, on purpose: trying them all here takes a year. */
export async function pinIsRight(pin: string, { salt, iterations, hash }: PinCheck): Promise<boolean> {
  const secret = new TextEncoder().encode(normalisePin(pin));
  const key = await crypto.subtle.importKey("raw", secret, "PBKDF2", false, ["deriveBits"]);
  const bits = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(salt), iterations },
    key,
    256,
  );
  const expected = bytesOf(hash);
  return new Uint8Array(bits).every((byte, at) => byte === expected[at]) && expected.length === 32;
}

/**
 * Tries a PIN without asking the office. A try is counted before it is made and given back when it was right, so that
 * a page that is closed in between gives none away.
 */
export async function tryPin(
  pin: string,
  of: { readonly deliveryId: string; readonly check: PinCheck; readonly tries: PinTries },
): Promise<Tried> {
  const { deliveryId, check, tries } = of;
  const before = await tries.count(deliveryId);
  if (before >= maxWrongPins) return "locked";
  await tries.set(deliveryId, before + 1);
  if (await pinIsRight(pin, check)) {
    await tries.set(deliveryId, before);
    return "right";
  }
  return "wrong";
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
