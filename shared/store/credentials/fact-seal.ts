import { createECDH } from "node:crypto";
import { compactDecrypt, importJWK } from "jose";
import { z } from "zod";
import type { SealKey } from "../../contracts/sealed-facts.ts";
import { deriveKey, type Keyring } from "./keyring.ts";

const curve = "prime256v1";
/** Of P-256: a private key is from 1 to one less. */
const order = BigInt("0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
const coordinateBytes = 32;
const Header = z.object({ kid: z.string(), alg: z.literal("ECDH-ES"), enc: z.literal("A256GCM") });

/**
 * What couriers' phones keep of facts that are not sent: sealed to the office, so that a phone can keep and send what it cannot read any
 * more (docs/adr/0018). The pair is derived from a secret key for this purpose alone; older keys still open.
 */
export function factSeal(keyring: Keyring) {
  function pairOf(kid: string) {
    const seed = BigInt(`0x${deriveKey(keyring, kid, "courier-facts").toString("hex")}`);
    const secret = ((seed % (order - 1n)) + 1n).toString(16).padStart(coordinateBytes * 2, "0");
    const pair = createECDH(curve);
    pair.setPrivateKey(secret, "hex");
    const point = pair.getPublicKey();
    const x = point.subarray(1, 1 + coordinateBytes).toString("base64url");
    const y = point.subarray(1 + coordinateBytes).toString("base64url");
    return { x, y, d: Buffer.from(secret, "hex").toString("base64url") };
  }

  const { current } = keyring;
  const { x, y } = pairOf(current);
  const publicKey: SealKey = { kid: current, x, y };

  return {
    /** What phones seal with from now on. */
    publicKey,
    /** The JSON that a phone has sealed; null for anything else, and where the secret key is gone. */
    open: async (jwe: string): Promise<unknown> => {
      try {
        const { plaintext } = await compactDecrypt(
          jwe,
          async (header) => {
            const { kid } = Header.parse(header);
            return await importJWK({ kty: "EC", crv: "P-256", ...pairOf(kid) }, "ECDH-ES");
          },
          { keyManagementAlgorithms: ["ECDH-ES"], contentEncryptionAlgorithms: ["A256GCM"] },
        );
        return JSON.parse(new TextDecoder().decode(plaintext));
      } catch {
        return null;
      }
    },
  };
}
export type FactSeal = ReturnType<typeof factSeal>;
