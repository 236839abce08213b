import { createHmac } from "node:crypto";
import { z } from "zod";

const Key = z.strictObject({
  kid: z.string().regex(/^[\w-]{1,32}$/),
  key: z.base64().refine((text) => Buffer.from(text, "base64").length >= 32, "at least 32 bytes"),
});
const Keys = z.array(Key).min(1);

/** The office's secret keys by id. The first one signs what is new; older ones still verify. */
export type Keyring = {
  readonly current: string;
  /** All ids, the current one first. */
  readonly kids: readonly string[];
  /** @throws Error when the key is gone: what it signed cannot be checked any more. */
  readonly keyOf: (kid: string) => Buffer;
};

/** Reads `SECRET_KEYS`: JSON `[{"kid": "k1", "key": "<base64 of 32 bytes or more>"}]`. */
export function parseKeyring(json: string): Keyring {
  const keys = Keys.parse(JSON.parse(json));
  const byId = new Map(keys.map(({ kid, key }) => [kid, Buffer.from(key, "base64")]));
  const [first] = keys;
  if (!first || byId.size !== keys.length) throw new Error("two secret keys share an id");
  return {
    current: first.kid,
    kids: keys.map(({ kid }) => kid),
    keyOf: (kid) => {
      const key = byId.get(kid);
      if (!key) throw new Error(`secret key ${kid} is missing`);
      return key;
    },
  };
}

/**
 * A key of its own for each purpose, by HMAC-SHA-256 from a secret key: what seals histories opens nothing else.
 * @throws Error when the secret key is gone
 */
export const deriveKey = (keyring: Keyring, kid: string, purpose: string): Buffer =>
  createHmac("sha256", keyring.keyOf(kid)).update(purpose).digest();
