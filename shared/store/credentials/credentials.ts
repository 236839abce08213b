import { createHmac, hash, timingSafeEqual } from "node:crypto";
import { ticketDigits } from "../../domain/after-hours/index.ts";
import {
  deliveryPinLength,
  normalisePin,
  pinAlphabet,
  pinLength,
  tokenDigits,
} from "../../domain/dossiers/index.ts";
import type { Keyring } from "./keyring.ts";

type Purpose =
  | "receipt-token"
  | "receipt-pin"
  | "delivery-pin"
  | "ticket-token"
  | "phone-code"
  | "device-token";

/** Which secret a paper was printed with: all that is stored of it. */
export type Issue = { readonly kid: string; readonly generation: number };
/** Of a delivery's PIN: how many signs it has; those from before have six. */
export type PinIssue = Issue & { readonly signs?: number };

const base = BigInt(pinAlphabet.length);
const tokens = 10n ** BigInt(tokenDigits);
const ticketTokens = 10n ** BigInt(ticketDigits);

/**
 * Secrets of papers are derived, never stored: HMAC-SHA-256(key, purpose, ref, generation). So a receipt can be
 * printed again, a repeated request is answered alike, and raising the generation makes older papers void.
 */
export function credentials(keyring: Keyring) {
  function derive(purpose: Purpose, ref: string, { kid, generation }: Issue): bigint {
    const digest = createHmac("sha256", keyring.keyOf(kid))
      .update(JSON.stringify([purpose, ref, generation]))
      .digest("hex");
    return BigInt(`0x${digest}`);
  }

  function pinOf(purpose: "receipt-pin" | "delivery-pin", ref: string, issue: PinIssue): string {
    let rest = derive(purpose, ref, issue);
    let pin = "";
    for (let sign = 0; sign < (issue.signs ?? pinLength); sign += 1) {
      pin += pinAlphabet[Number(rest % base)];
      rest /= base;
    }
    return pin;
  }

  return {
    /** What a new paper is issued with. */
    firstIssue: (): Issue => ({ kid: keyring.current, generation: 1 }),
    /** 39 digits: some 129 bits in the only signs that every scanner and input method leaves alone. */
    token: (ref: string, issue: Issue): string =>
      (derive("receipt-token", ref, issue) % tokens).toString().padStart(tokenDigits, "0"),
    /** The same for a ticket of a sitting, longer, so that a scanner tells them apart; `ticket`: the sitting's id and the number. */
    ticketToken: (ticket: string, issue: Issue): string =>
      (derive("ticket-token", ticket, issue) % ticketTokens).toString().padStart(ticketDigits, "0"),
    receiptPin: (ref: string, { kid, generation }: Issue): string =>
      pinOf("receipt-pin", ref, { kid, generation }),
    /** The six digits that are sent to a phone which is being verified. */
    phoneCode: (checkId: string, issue: Issue): string =>
      (derive("phone-code", checkId, issue) % 1_000_000n).toString().padStart(6, "0"),
    firstPinIssue: (): PinIssue => ({ kid: keyring.current, generation: 1, signs: deliveryPinLength }),
    /** What a registered screen shows to be itself: 256 bits, in an address that its browser opens once. */
    deviceToken: (deviceId: string, issue: Issue): string =>
      derive("device-token", deviceId, issue).toString(16).padStart(64, "0"),
    deliveryPin: (deliveryId: string, issue: PinIssue): string => pinOf("delivery-pin", deliveryId, issue),
  };
}
export type Credentials = ReturnType<typeof credentials>;

/** What is stored of a token or a device secret, so that it can be found and not read back. */
export function hashToken(token: string): string {
  return hash("sha256", token, "base64url");
}

/** Compares a typed PIN with the real one in constant time. */
export function pinMatches(typed: string, real: string): boolean {
  const [a, b] = [normalisePin(typed), real].map((text) => hash("sha256", text, "buffer"));
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
