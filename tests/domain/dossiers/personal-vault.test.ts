import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { compactDecrypt, CompactEncrypt, decodeProtectedHeader } from "jose";
import { createHmac } from "node:crypto";
import { parseKeyring } from "../../../shared/store/credentials/keyring.ts";
import { personalVault } from "../../../shared/store/personal/vault.ts";
import { count } from "../../support/deep.ts";

const secret = (fill: number) => Buffer.alloc(32, fill);
const ring = (...kids: readonly (readonly [string, number])[]) =>
  parseKeyring(JSON.stringify(kids.map(([kid, fill]) => ({ kid, key: secret(fill).toString("base64") }))));
/** As the vault derives it: the key of this purpose alone. */
const cipherKey = (fill: number) => createHmac("sha256", secret(fill)).update("personal-data").digest();
const vault = personalVault(ring(["k2", 2], ["k1", 1]));
const older = personalVault(ring(["k1", 1]));

describe("A personal field at rest", () => {
  test("opens to what it was, whatever was typed, and is never sealed the same way twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const [one, two] = [vault.seal(text), vault.seal(text)];
        expect(vault.open(one)).toBe(text.toWellFormed());
        expect(one.jwe).not.toBe(two.jwe);
        if (text.length > 3) expect(one.jwe).not.toContain(text);
      }),
      { numRuns: count(200, 5_000) },
    );
  });

  test("is a JWE that any library opens, and what a library sealed is opened here", async () => {
    const { jwe } = vault.seal("079111222333");
    expect(decodeProtectedHeader(jwe)).toEqual({ alg: "dir", enc: "A256GCM", kid: "k2" });
    const { plaintext } = await compactDecrypt(jwe, cipherKey(2));
    expect(new TextDecoder().decode(plaintext)).toBe("079111222333");
    const theirs = await new CompactEncrypt(new TextEncoder().encode("Nguyễn Văn Mẫu"))
      .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid: "k2" })
      .encrypt(cipherKey(2));
    expect(vault.open({ jwe: theirs })).toBe("Nguyễn Văn Mẫu");
  });

  test("that was changed, cut or sealed by a key that is gone does not open", () => {
    const { jwe } = vault.seal("0900000417");
    const parts = jwe.split(".");
    for (const at of [0, 2, 3, 4]) {
      const changed = parts.map((part, n) =>
        n === at ? `${part.startsWith("A") ? "B" : "A"}${part.slice(1)}` : part,
      );
      expect(() => vault.open({ jwe: changed.join(".") })).toThrow();
    }
    // A tag that was cut short would be easier to guess.
    expect(() =>
      vault.open({ jwe: [...parts.slice(0, 4), (parts[4] ?? "").slice(0, 6)].join(".") }),
    ).toThrow();
    expect(() => older.open({ jwe })).toThrow("secret key k2 is missing");
  });

  test("of before a change of keys still opens and is found, and says that it is not current", () => {
    const before = older.seal("0900000417");
    expect(vault.open(before)).toBe("0900000417");
    expect([vault.isCurrent(before), vault.isCurrent(vault.seal("x"))]).toEqual([false, true]);
    expect(vault.indexesOf("phone", "0900000417")).toContain(older.indexOf("phone", "0900000417"));
    expect(vault.hasMac("body", older.mac("body"))).toBe(true);
    expect(vault.hasMac("another body", older.mac("body"))).toBe(false);
  });

  test("has a blind index of its kind: nobody finds a phone as an ID number", () => {
    expect(vault.indexOf("phone", "123456789")).not.toBe(vault.indexOf("id", "123456789"));
    expect(vault.indexOf("phone", "123456789")).toMatch(/^[\w-]{22}$/u);
  });
});
