import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { codeDigits, recoveryCodeCount, recoveryDigits } from "../../domain/accounts/index.ts";

const issuer = "Motcua";
/** A step to either side: clocks of phones differ, and typing takes a while. */
const window = 1;

const totp = (secret: string, label = "") =>
  // SHA-1, because it is all that some authenticators do; RFC 6238 rests on HMAC, which its collisions do not touch.
  new TOTP({ issuer, label, secret, algorithm: "SHA1", digits: codeDigits, period: 30 });

/** 160 random bits in base32: what an authenticator is given once. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code of a set-up holds. */
export const setUpUri = (secret: string, username: string): string => totp(secret, username).toString();

/**
 * The time step that a code belongs to, or null for a wrong one. By the machine's real time and not by business time: the phone
 * that made the code knows nothing of the office's demo clock.
 */
export function stepOfCode(secret: string, code: string, at = Date.now()): number | null {
  const steps = totp(secret);
  const delta = steps.validate({ token: code, timestamp: at, window });
  return delta === null ? null : steps.counter({ timestamp: at }) + delta;
}

/** 53 random bits each: nobody guesses one within the limits, so that no slow hash is needed. */
export function newRecoveryCodes(): readonly string[] {
  const digit = () => String(randomInt(10));
  return Array.from({ length: recoveryCodeCount }, () =>
    Array.from({ length: recoveryDigits }, digit).join(""),
  );
}
