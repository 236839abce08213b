import { describe, expect, test } from "@jest/globals";
import { CompactEncrypt, importJWK } from "jose";
import { sealFact } from "../../../client/courier/outbox/seal-fact.ts";
import { factSeal } from "../../../shared/store/credentials/fact-seal.ts";
import { parseKeyring } from "../../../shared/store/credentials/keyring.ts";

const ring = (...keys: readonly (readonly [kid: string, fill: number])[]) =>
  parseKeyring(
    JSON.stringify(keys.map(([kid, fill]) => ({ kid, key: Buffer.alloc(32, fill).toString("base64") }))),
  );
const office = factSeal(ring(["k1", 1]));
const fact = { account: "courier-1", delivery: "d1", command: { type: "fail", reason: "absent" } } as const;

describe("A fact that is sealed to the office", () => {
  test("is opened by the office, also after a change of keys while the older one is kept", async () => {
    const sealed = await sealFact(fact, office.publicKey);
    expect(sealed).not.toContain("absent");
    expect(await office.open(sealed)).toEqual(fact);
    const turned = ring(["k2", 2], ["k1", 1]);
    expect(await factSeal(turned).open(sealed)).toEqual(fact);
    expect(factSeal(turned).publicKey).toMatchObject({ kid: "k2" });
  });

  test("is two different texts when sealed twice, and nothing once it is touched, or the key is gone", async () => {
    const [one, other] = await Promise.all([1, 2].map(() => sealFact(fact, office.publicKey)));
    if (one === undefined || other === undefined) throw new Error("not sealed");
    expect(one).not.toBe(other);
    const parts = one.split(".");
    for (const at of [0, 2, 3, 4]) {
      const touched = parts.map((part, index) => (index === at ? `A${part.slice(1)}B` : part)).join(".");
      expect(await office.open(touched)).toBe(null);
    }
    for (const text of ["", "a.b.c", "....", one.slice(0, -1)]) expect(await office.open(text)).toBe(null);
    expect(await factSeal(ring(["k1", 2])).open(one)).toBe(null);
  });

  test("is taken in the form of phones only, and only as JSON", async () => {
    const { x, y, kid } = office.publicKey;
    const key = await importJWK({ kty: "EC", crv: "P-256", x, y }, "ECDH-ES");
    const as = (text: string, enc: string) =>
      new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ alg: "ECDH-ES", enc, kid })
        .encrypt(key);
    expect(await office.open(await as("{}", "A256GCM"))).toEqual({});
    expect(await office.open(await as("{}", "A128GCM"))).toBe(null);
    expect(await office.open(await as("not json", "A256GCM"))).toBe(null);
  });
});
