import { z } from "zod";
import type { PhoneDatabase } from "./phone-database.ts";

/** AES-GCM: a nonce of its own for every record, and what it encloses. */
export const Sealed = z.object({
  iv: z.instanceof(Uint8Array<ArrayBuffer>),
  data: z.instanceof(ArrayBuffer),
});
export type Sealed = z.infer<typeof Sealed>;

export type PhoneVault = {
  /** Seals with the key of that name, which is made when there is none. `of` is bound to it: one record cannot stand in for another. */
  readonly seal: (key: string, of: string, value: unknown) => Promise<Sealed>;
  /** Null for what was sealed with a key that is gone, or for something else. */
  readonly open: <S extends z.ZodType>(
    key: string,
    of: string,
    sealed: unknown,
    schema: S,
  ) => Promise<z.output<S> | null>;
};

const KeyRecord = z.object({ id: z.string(), key: z.custom<CryptoKey>((one) => one instanceof CryptoKey) });
const algorithm = { name: "AES-GCM", length: 256 } as const;
const nonceBytes = 12;

/**
 * Seals what the phone keeps. Keys are made here and cannot be exported, not even by this page; they lie in the same
 * browser profile. What that protects against and what not stands in docs/security.md.
 */
export function phoneVault(database: PhoneDatabase): PhoneVault {
  const findKey = async (id: string) => {
    const found = KeyRecord.safeParse(await database.get("keys", id));
    return found.success ? found.data.key : null;
  };
  const getKey = async (id: string): Promise<CryptoKey> => {
    const known = await findKey(id);
    if (known) return known;
    const key = await crypto.subtle.generateKey(algorithm, false, ["encrypt", "decrypt"]);
    // Of two that make one at once, the first stays.
    await database.write("keys", (of) => {
      const keys = of("keys");
      const asked = keys.getKey(id);
      asked.addEventListener("success", () => {
        if (asked.result === undefined) keys.add({ id, key });
      });
    });
    return (await findKey(id)) ?? key;
  };

  return {
    seal: async (keyId, of, value) => {
      const key = await getKey(keyId);
      const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
      const text = new TextEncoder().encode(JSON.stringify(value));
      return { iv, data: await crypto.subtle.encrypt(parameters(iv, keyId, of), key, text) };
    },
    open: async (keyId, of, sealed, schema) => {
      const parsed = Sealed.safeParse(sealed);
      const key = await findKey(keyId);
      if (!parsed.success || !key) return null;
      const { iv, data } = parsed.data;
      const text = await crypto.subtle.decrypt(parameters(iv, keyId, of), key, data).catch(() => null);
      if (text === null) return null;
      const opened = schema.safeParse(JSON.parse(new TextDecoder().decode(text)));
      return opened.success ? opened.data : null;
    },
  };
}

const parameters = (iv: Uint8Array<ArrayBuffer>, key: string, of: string) => ({
  name: algorithm.name,
  iv,
  additionalData: new TextEncoder().encode(`${key} ${of}`),
});
