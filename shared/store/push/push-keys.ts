import { createECDH, createHmac } from "node:crypto";
import { deriveKey, type Keyring } from "../credentials/keyring.ts";

const curve = "prime256v1";
const mostTries = 8;

export type PushKey = { readonly kid: string; readonly publicKey: string; readonly privateKey: string };

/**
 * The key pairs (VAPID, RFC 8292) by which browsers' push services know the office: derived from the secret keys, so all
 * servers and workers have the same without keeping it anywhere (docs/adr/0020).
 */
export function pushKeys(keyring: Keyring) {
  const pairs = new Map(keyring.kids.map((kid) => [kid, pairOf(kid)]));
  function pairOf(kid: string): PushKey {
    const secret = deriveKey(keyring, kid, "push-key");
    for (let n = 0; n < mostTries; n += 1) {
      const scalar = createHmac("sha256", secret).update(String(n)).digest();
      const ecdh = createECDH(curve);
      try {
        ecdh.setPrivateKey(scalar);
      } catch {
        // Not a number of the curve: that happens once in four thousand million keys.
        continue;
      }
      return {
        kid,
        publicKey: ecdh.getPublicKey("base64url"),
        privateKey: scalar.toString("base64url"),
      };
    }
    throw new Error(`no push key can be derived from ${kid}`);
  }
  return {
    /** What a browser that subscribes now is given. */
    current: (): PushKey => pairs.get(keyring.current) ?? pairOf(keyring.current),
    byKid: (kid: string): PushKey | null => pairs.get(kid) ?? null,
    /** Which of the office's keys a browser has subscribed with; null for one that is gone, or somebody else's. */
    byPublicKey: (publicKey: string): PushKey | null =>
      [...pairs.values()].find((pair) => pair.publicKey === publicKey) ?? null,
  };
}
export type PushKeys = ReturnType<typeof pushKeys>;

/** Whether a text is a point of the curve, in base64url: what is none would fail at every message. */
export function isPushPoint(text: string): boolean {
  try {
    const ecdh = createECDH(curve);
    ecdh.generateKeys();
    ecdh.computeSecret(text, "base64url");
    return true;
  } catch {
    return false;
  }
}
