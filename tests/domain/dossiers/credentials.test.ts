import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { isPin, pinAlphabet } from "../../../shared/domain/dossiers/index.ts";
import { credentials, hashToken, pinMatches } from "../../../shared/store/credentials/credentials.ts";
import { canonical, saltedDigest } from "../../../shared/store/credentials/digest.ts";
import { parseKeyring } from "../../../shared/store/credentials/keyring.ts";

const key = (fill: number) => Buffer.alloc(32, fill).toString("base64");
const ring = (...kids: readonly (readonly [kid: string, fill: number])[]) =>
  parseKeyring(JSON.stringify(kids.map(([kid, fill]) => ({ kid, key: key(fill) }))));
const office = credentials(ring(["k1", 1]));
const first = office.firstIssue();
const refs = [...Array(2_000).keys()].map((n) => n.toString(16).padStart(24, "0"));

describe("The secrets of a paper", () => {
  test("are derived: the same paper has the same secrets, on every machine with the key", () => {
    const elsewhere = credentials(ring(["k1", 1]));
    for (const ref of refs.slice(0, 50)) {
      expect(elsewhere.token(ref, first)).toBe(office.token(ref, first));
      expect(elsewhere.receiptPin(ref, first)).toBe(office.receiptPin(ref, first));
    }
    // Receipts in people's hands rest on these words: whoever changes the derivation makes them all void.
    expect(office.token("0123456789abcdef01234567", first)).toBe("283484509993702952136334422714885693673");
    expect(office.receiptPin("0123456789abcdef01234567", first)).toBe("HC127Q");
    expect(office.deliveryPin("0123456789abcdef01234567-3", first)).toBe("MGGCP7");
    // Of eight signs since; the first six are those of before.
    expect(office.deliveryPin("0123456789abcdef01234567-3", office.firstPinIssue())).toMatch(/^MGGCP7..$/);
  });

  test("have the forms that scanners and people can handle", () => {
    for (const ref of refs) {
      expect(office.token(ref, first)).toMatch(/^\d{39}$/);
      expect(isPin(office.receiptPin(ref, first))).toBe(true);
      expect(isPin(office.deliveryPin(ref, first))).toBe(true);
    }
  });

  test("change altogether with the generation, the key, the paper and the purpose", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 1999 }), (generation, at) => {
        const ref = refs[at] ?? "";
        const issue = { kid: "k1", generation };
        const next = { kid: "k1", generation: generation + 1 };
        const otherKey = credentials(ring(["k1", 2]));
        expect(office.token(ref, next)).not.toBe(office.token(ref, issue));
        expect(office.receiptPin(ref, next)).not.toBe(office.receiptPin(ref, issue));
        expect(otherKey.token(ref, issue)).not.toBe(office.token(ref, issue));
        expect(otherKey.receiptPin(ref, issue)).not.toBe(office.receiptPin(ref, issue));
        expect(office.deliveryPin(ref, issue)).not.toBe(office.receiptPin(ref, issue));
      }),
      // A PIN is one of 113 million: a fixed seed keeps a freak coincidence out.
      { seed: 20261123, numRuns: 200 },
    );
    expect(new Set(refs.map((ref) => office.token(ref, first))).size).toBe(refs.length);
  });

  test("are spread evenly: every sign at every place about as often as any other", () => {
    const share = (texts: readonly string[], signs: string, places: number) => {
      for (let place = 0; place < places; place += 1) {
        const expected = texts.length / signs.length;
        const chi = signs.split("").reduce((sum, sign) => {
          const found = texts.filter((text) => text[place] === sign).length;
          return sum + (found - expected) ** 2 / expected;
        }, 0);
        // Chi squared of 21 or 9 degrees of freedom: above 60 once in a hundred thousand at the most.
        expect(chi).toBeLessThan(60);
      }
    };
    share(
      refs.map((ref) => office.receiptPin(ref, first)),
      pinAlphabet,
      6,
    );
    share(
      refs.map((ref) => office.token(ref, first)),
      "0123456789",
      39,
    );
  });

  test("survive a change of keys: old papers by their old key, new ones by the first", () => {
    const rotated = credentials(ring(["k2", 2], ["k1", 1]));
    expect(rotated.firstIssue()).toEqual({ kid: "k2", generation: 1 });
    expect(rotated.token("ref", { kid: "k1", generation: 1 })).toBe(office.token("ref", first));
    expect(() => credentials(ring(["k2", 2])).token("ref", first)).toThrow("k1");
  });

  test("a typed PIN is compared as people type it, and nothing else matches", () => {
    expect(pinMatches("k7m-4pb", "K7M4PB")).toBe(true);
    expect(pinMatches(" K7M 4PB ", "K7M4PB")).toBe(true);
    for (const wrong of ["", "K7M4P", "K7M4PBB", "BP4M7K"]) expect(pinMatches(wrong, "K7M4PB")).toBe(false);
  });

  test("of a token only a hash is kept, from which it cannot be read", () => {
    const token = office.token("ref", first);
    expect(hashToken(token)).toMatch(/^[\w-]{43}$/);
    expect(hashToken(token)).not.toContain(token.slice(0, 8));
  });
});

describe("The keys of the office", () => {
  test.each([
    ["none", "[]"],
    ["a short one", JSON.stringify([{ kid: "k1", key: Buffer.alloc(31).toString("base64") }])],
    [
      "one that is not base64",
      JSON.stringify([{ kid: "k1", key: "not base64 at all, but surely long enough" }]),
    ],
    [
      "two of one id",
      JSON.stringify([
        { kid: "k1", key: key(1) },
        { kid: "k1", key: key(2) },
      ]),
    ],
    ["one with a strange id", JSON.stringify([{ kid: "k 1", key: key(1) }])],
    ["no JSON", "k1"],
  ])("%s is refused at the start", (_what, text) => {
    expect(() => parseKeyring(text)).toThrow();
  });
});

describe("A digest of personal data", () => {
  test("does not depend on the order of fields, and means nothing without its salt", () => {
    const person = { name: "Nguyễn Văn Mẫu", phone: "0900000417" };
    expect(saltedDigest("salt", { phone: person.phone, name: person.name })).toBe(
      saltedDigest("salt", person),
    );
    expect(saltedDigest("other salt", person)).not.toBe(saltedDigest("salt", person));
  });

  test("tells apart whatever differs", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const same = JSON.stringify(JSON.parse(canonical(a))) === JSON.stringify(JSON.parse(canonical(b)));
        expect(saltedDigest("salt", a) === saltedDigest("salt", b)).toBe(same);
      }),
    );
  });
});
