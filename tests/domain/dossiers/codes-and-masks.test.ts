import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  codeDay,
  codePrefix,
  codeTail,
  formatCode,
  formatPin,
  importedCodePattern,
  isPin,
  maskIdNumber,
  maskName,
  normalisePin,
  pinAlphabet,
} from "../../../shared/domain/dossiers/index.ts";
import { nameKeys } from "../../../shared/store/dossiers/dossier-mapping.ts";

const code = (agency: string, day: string, serial: number) => formatCode(codePrefix(agency, day), serial);

describe("The code of a dossier", () => {
  test("is the agency, the day in the office's zone, and a serial of four digits at least", () => {
    expect(code("H29.162", codeDay(new Date("2026-11-23T02:00:00Z")), 1)).toBe("H29.162-261123-0001");
    expect(code("H29.162", "261123", 12_345)).toBe("H29.162-261123-12345");
  });

  test.each([
    ["2026-11-22T16:59:59.999Z", "261122"],
    ["2026-11-22T17:00:00.000Z", "261123"],
    ["2026-12-31T17:00:00.000Z", "270101"],
  ])("changes its day at midnight of the office, not of Greenwich: %s", (instant, day) => {
    expect(codeDay(new Date(instant))).toBe(day);
  });

  test("its tail is the day and the serial, whatever the agency is called", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9A-Z.-]{1,12}$/),
        fc.integer({ min: 1, max: 9_999_999 }),
        (agency, serial) => {
          const { day, serial: shown } = codeTail(code(agency, "261123", serial));
          expect([day, Number(shown)]).toEqual(["261123", serial]);
        },
      ),
    );
  });

  test.each([
    ["H29.162-261123-0001", true],
    ["H29.162-20261123-0001234", true],
    ["000.00.01.H29-261123-9999", true],
    ["H29.162-261123-001", false],
    ["H29.162-261123-00012345", false],
    ["h29-261123-0001", false],
    ["H29.162-2611230-0001", false],
    ["H29.162-261123-0001\n", false],
  ])("of another system is taken in the forms that are in use: %j is %s", (foreign, taken) => {
    expect(importedCodePattern.test(foreign)).toBe(taken);
  });
});

describe("A PIN", () => {
  test("has no sign that a Vietnamese input method or a tired eye could change", () => {
    expect(pinAlphabet).toHaveLength(22);
    expect(new Set(pinAlphabet).size).toBe(22);
    // Telex and VNI eat these, and vowels carry marks; I and O look like digits.
    for (const sign of "DFJRSWXZAEIOUY") expect(pinAlphabet).not.toContain(sign);
    expect(pinAlphabet).toMatch(/^[0-9A-Z]+$/);
  });

  test("may be typed with spaces, dashes and small letters", () => {
    const pins = fc
      .array(fc.constantFrom(...pinAlphabet.split("")), { minLength: 6, maxLength: 6 })
      .map((signs) => signs.join(""));
    fc.assert(
      fc.property(pins, (pin) => {
        expect(isPin(pin)).toBe(true);
        expect(normalisePin(formatPin(pin))).toBe(pin);
        expect(normalisePin(` ${pin.toLowerCase().split("").join("-")} `)).toBe(pin);
      }),
    );
    expect(formatPin("K7M4PB")).toBe("K7M 4PB");
  });

  test.each(["", "K7M4P", "K7M4PBB", "K7M4PD", "k7m4pb", "K7M 4PB", "K7M4P∞"])("%j is none", (text) => {
    expect(isPin(text)).toBe(false);
  });
});

describe("What a public paper or screen may show", () => {
  test.each([
    ["079123456123", "079******123"],
    ["079123123", "079***123"],
    ["B1234567", "B12**567"],
    ["123456", "******"],
    ["", ""],
  ])("of the ID number %j: %s", (id, shown) => {
    expect(maskIdNumber(id)).toBe(shown);
  });

  test.each([
    ["Nguyễn Văn A", "N*** V** A"],
    ["Nguyễn Văn Mẫu", "N*** V** M"],
    ["Nguyễn", "N***"],
    ["  Đỗ   Ý ", "Đ* Ý"],
    ["Ý", "Ý*"],
    ["", "*"],
  ])("of the name %j: %s", (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });

  test("of any ID number never more than six digits, and its length", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,15}$/), (id) => {
        const shown = maskIdNumber(id);
        expect(shown).toHaveLength(id.length);
        expect(shown.replaceAll("*", "").length).toBeLessThanOrEqual(id.length > 6 ? 6 : 0);
      }),
    );
  });
});

describe("The keys a name is found by", () => {
  test("are its words and what follows each, and the family name with the given name, without marks", () => {
    expect(nameKeys("Nguyễn Thị Ví Dụ")).toEqual([
      "nguyen thi vi du",
      "thi vi du",
      "vi du",
      "du",
      "nguyen du",
    ]);
    expect(nameKeys("Đỗ Mẫu", "ĐỖ  MẪU")).toEqual(["do mau", "mau"]);
  });

  test("let any beginning of any word be found, in whatever spelling it was stored", () => {
    const names = fc.array(fc.constantFrom("Nguyễn", "Thị", "Mẫu", "Đặng", "Ví", "Dụ", "Ưng"), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (words, at, length) => {
        const keys = nameKeys(words.join(" ").normalize("NFD"));
        expect(keys).toEqual(nameKeys(words.join(" ").normalize("NFC").toUpperCase()));
        const word = (keys[0] ?? "").split(" ")[at % words.length] ?? "";
        const typed = word.slice(0, (length % word.length) + 1);
        expect(keys.some((key) => key.startsWith(typed))).toBe(true);
      }),
    );
  });
});
