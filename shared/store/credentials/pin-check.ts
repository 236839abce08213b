import { pbkdf2, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { normalisePin } from "../../domain/dossiers/index.ts";

/** By what a phone without a signal tells a right PIN from a wrong one. Base64. */
export type PinCheck = { readonly salt: string; readonly iterations: number; readonly hash: string };

/** What it is worth stands in docs/security.md: all PINs of eight signs take one strong graphics card some ten weeks. */
const iterations = 1_000_000;
const bytes = 32;
const derive = promisify(pbkdf2);

/** The check of a PIN, with a salt of its own. Takes some tenths of a second of another thread. */
export async function pinCheckOf(pin: string): Promise<PinCheck> {
  const salt = randomBytes(16);
  const hash = await derive(normalisePin(pin), salt, iterations, bytes, "sha256");
  return { salt: salt.toString("base64"), iterations, hash: hash.toString("base64") };
}
