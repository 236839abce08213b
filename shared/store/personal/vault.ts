import { createCipheriv, createDecipheriv, createHmac, randomFillSync } from "node:crypto";
import { deriveKey, type Keyring } from "../credentials/keyring.ts";

/** A personal field as it is stored: a compact JWE (RFC 7516), `alg` dir, `enc` A256GCM, `kid` the secret key's id. */
export type Sealed = { readonly jwe: string };

/** What kind of value a blind index is of: the same digits as a phone and as an ID number are found apart. */
type IndexKind = "phone" | "id" | "email" | "push";

const nonceBytes = 12;
const tagBytes = 16;

type Key = { readonly cipher: Buffer; readonly index: Buffer; readonly header: string };

/**
 * Seals the fields that name or reach a person: phone, ID number, address. Written here and not with `jose`, because an intake
 * seals several in a row and the library goes to another thread for each; tests read what this writes with `jose`, and the
 * other way round (docs/adr/0012).
 */
export function personalVault(keyring: Keyring) {
  const keys = new Map<string, Key>();
  function keyOf(kid: string): Key {
    const known = keys.get(kid);
    if (known) return known;
    const header = Buffer.from(JSON.stringify({ alg: "dir", enc: "A256GCM", kid })).toString("base64url");
    const key = {
      cipher: deriveKey(keyring, kid, "personal-data"),
      index: deriveKey(keyring, kid, "personal-index"),
      header,
    };
    keys.set(kid, key);
    return key;
  }

  /** A pool of random bytes: drawing twelve at a time costs more than the encryption. */
  const pool = Buffer.alloc(nonceBytes * 512);
  let used = pool.length;
  function nonce(): Buffer {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += nonceBytes;
    return Buffer.from(pool.subarray(used - nonceBytes, used));
  }

  function blind({ index }: Key, kind: string, value: string): string {
    return createHmac("sha256", index).update(`${kind}:${value}`).digest("base64url").slice(0, 22);
  }

  return {
    seal(text: string): Sealed {
      const { cipher: secret, header } = keyOf(keyring.current);
      const iv = nonce();
      const cipher = createCipheriv("aes-256-gcm", secret, iv).setAAD(Buffer.from(header));
      const content = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      const parts = [iv, content, cipher.getAuthTag()].map((part) => part.toString("base64url"));
      return { jwe: `${header}..${parts.join(".")}` };
    },

    /** @throws Error where the key is gone or the text was changed */
    open({ jwe }: Sealed): string {
      const [header = "", , iv = "", content = "", tag = ""] = jwe.split(".");
      const decipher = createDecipheriv("aes-256-gcm", keyOf(kidOf(header)).cipher, bytes(iv), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(Buffer.from(header)).setAuthTag(bytes(tag));
      return decipher.update(bytes(content), undefined, "utf8") + decipher.final("utf8");
    },

    /** Whether it was sealed with the current key. */
    isCurrent: ({ jwe }: Sealed): boolean => jwe.startsWith(`${keyOf(keyring.current).header}.`),

    /** By what an exact value is found without being stored: `kind` keeps a phone from being found as an ID number. */
    indexOf: (kind: IndexKind, value: string): string => blind(keyOf(keyring.current), kind, value),

    /** The same by each key there is: what was stored before a rotation is found as well. */
    indexesOf: (kind: IndexKind, value: string): readonly string[] =>
      keyring.kids.map((kid) => blind(keyOf(kid), kind, value)),

    /** A digest of something personal that only the office can make. */
    mac: (text: string): string => macBy(keyring.current, text),

    /** The same by each key there is: what was made before a rotation is found as well. */
    macsOf: (text: string): readonly string[] => keyring.kids.map((kid) => macBy(kid, text)),

    /** Whether the key that made a digest is still there. */
    knowsKeyOf: (mac: string): boolean => keyring.kids.includes(mac.split(".")[0] ?? ""),

    /** Whether a text has this digest, by whichever key it was made. */
    hasMac: (text: string, mac: string): boolean => mac === macBy(mac.split(".")[0] ?? "", text),
  };

  function macBy(kid: string, text: string): string {
    return `${kid}.${createHmac("sha256", keyOf(kid).index).update(`mac:${text}`).digest("base64url")}`;
  }
}
export type PersonalVault = ReturnType<typeof personalVault>;

const bytes = (text: string): Buffer => Buffer.from(text, "base64url");

function kidOf(header: string): string {
  const parsed: unknown = JSON.parse(Buffer.from(header, "base64url").toString());
  if (typeof parsed === "object" && parsed !== null && "kid" in parsed && typeof parsed.kid === "string") {
    return parsed.kid;
  }
  throw new Error("a sealed field names no key");
}
