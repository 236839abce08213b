import { CompactEncrypt, importJWK } from "jose";
import type { SealedFact, SealKey } from "../../../shared/contracts/sealed-facts.ts";

/** Seals an act to the office: from then on nobody but the office can read it, this phone neither. */
export async function sealFact(fact: SealedFact, { kid, x, y }: SealKey): Promise<string> {
  const key = await importJWK({ kty: "EC", crv: "P-256", x, y }, "ECDH-ES");
  return await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(fact)))
    .setProtectedHeader({ alg: "ECDH-ES", enc: "A256GCM", kid })
    .encrypt(key);
}
