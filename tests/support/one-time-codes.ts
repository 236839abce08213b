import { setTimeout as sleep } from "node:timers/promises";
import { Secret, TOTP } from "otpauth";

const stepMs = 30_000;

/** What an authenticator shows that was given this secret, so many steps from now. */
export function codeOf(secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) });
  return totp.generate({ timestamp: Date.now() + steps * stepMs });
}

/** Waits until the step has some seconds left, so that a code is not one step older when it arrives. */
export async function earlyInStep(leastMs = 8_000): Promise<void> {
  const left = stepMs - (Date.now() % stepMs);
  if (left < leastMs) await sleep(left + 50);
}
