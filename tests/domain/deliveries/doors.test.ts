import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { randomBytes } from "node:crypto";
import { Address } from "../../../shared/contracts/address.ts";
import {
  addressOf,
  doorOf,
  fieldsOf,
  formatAddress,
  hasPhoneNumber,
  partsOf,
  splitInto,
  type AddressFields,
} from "../../../shared/domain/deliveries/rounds/index.ts";
import { parseKeyring } from "../../../shared/store/credentials/keyring.ts";
import { personalVault } from "../../../shared/store/personal/vault.ts";
import { doorDigests } from "../../../shared/store/places/place-id.ts";
import { count } from "../../support/deep.ts";
import { someAddress } from "./some-addresses.ts";

const numRuns = count(1_000, 50_000);
const blank: AddressFields = { number: "", alley: "", street: "", ward: "" };
const ward = "phường Ví Dụ";

describe("A whole line in one field of a form", () => {
  test.each([
    ["street", "12/3/4 đường Số Mẫu, phường Khác", ["4", "12/3", "Số Mẫu", "phường Khác"]],
    ["number", "12/3/4 đường Số Mẫu, P. Khác", ["4", "12/3", "Số Mẫu", "phường Khác"]],
    ["number", "12/3/4", ["4", "12/3", "", ward]],
    ["number", "Số 7 hẻm 45 Lê Mẫu", ["7", "45", "Lê Mẫu", ward]],
    ["street", "7 Lê Mẫu", ["7", "", "Lê Mẫu", ward]],
    [
      "street",
      "7 Lê Mẫu, khu phố 2, phường Khác, TP. Thử",
      ["7", "", "Lê Mẫu, khu phố 2", "phường Khác, TP. Thử"],
    ],
    ["street", "7 Lê Mẫu, khu phố 2", ["7", "", "Lê Mẫu, khu phố 2", ward]],
    ["street", "Ấp 3, xã Mẫu", ["", "", "Ấp 3", "xã Mẫu"]],
  ] as const)("%s: %s", (at, line, [number, alley, street, of]) => {
    expect(splitInto({ ...blank, ward, [at]: line }, at)).toEqual({ number, alley, street, ward: of });
  });

  test.each([
    ["street", "Lê Mẫu"],
    ["street", "30 Tháng 4"],
    ["street", "đường 3/2"],
    ["street", "Quốc lộ 1"],
    ["street", ward],
    ["street", "Lê Mẫu, khu phố 2"],
    ["street", ""],
    ["number", "12A"],
    ["number", "56 Bis"],
    ["number", ""],
  ] as const)("%s: %s is no line, and stays as it is", (at, text) => {
    expect(splitInto({ ...blank, ward, [at]: text }, at)).toBeNull();
  });

  test("is left alone where something else stands in the other fields", () => {
    expect(splitInto({ ...blank, number: "5", street: "7 Lê Mẫu" }, "street")).toBeNull();
    expect(splitInto({ ...blank, number: "7 Lê Mẫu", street: "Lê Khác" }, "number")).toBeNull();
    expect(splitInto({ ...blank, number: "7", street: "7 le mau" }, "street")).toMatchObject({
      number: "7",
      street: "le mau",
    });
  });

  test("however it is written, comes apart into what it was made of", () => {
    fc.assert(
      fc.property(someAddress, fc.constantFrom("number", "street"), (address, at) => {
        const whole = { ...blank, ward: address.ward, [at]: formatAddress({ ...address, ward: "" }) };
        const split = splitInto(whole, at);
        expect(addressOf(split ?? whole)).toEqual({ ...address, ward: address.ward });
      }),
      { numRuns },
    );
  });

  test("of any kind loses no word: each is in a field", () => {
    const part = fc.constantFrom(
      "12/3/4",
      "Số Mẫu",
      "hẻm 7",
      "khu phố 2",
      "phường Khác",
      "TP. Thử",
      "Ấp 3",
      "B2",
    );
    const line = fc
      .array(fc.tuple(part, fc.constantFrom(" ", ", ")), { minLength: 1, maxLength: 6 })
      .map((parts) =>
        parts
          .map(([text, after]) => text + after)
          .join("")
          .trim(),
      );
    fc.assert(
      fc.property(line, fc.constantFrom("number", "street"), (text, at) => {
        const split = splitInto({ ...blank, [at]: text }, at);
        if (!split) return;
        const { number, alley, street, ward: of } = split;
        const kept = [number, alley, street, of].join(" ").toLowerCase();
        for (const word of text.toLowerCase().split(/[\s,/]+/u)) {
          // The words for number, alley and street are what the fields are called.
          if (!["số", "hẻm", "đường", "p."].includes(word))
            expect([text, kept]).toEqual([text, expect.stringContaining(word)]);
        }
      }),
      { numRuns },
    );
  });
});

describe("An address in fields", () => {
  test("is the address again", () => {
    fc.assert(
      fc.property(someAddress, (address) => {
        expect(addressOf(fieldsOf(address))).toEqual(address);
      }),
      { numRuns },
    );
  });

  test("comes from the contract as line and parts that say the same", () => {
    fc.assert(
      fc.property(someAddress, (address) => {
        const { number, alley, street, ward: of } = fieldsOf(address);
        const given = { number, street, ...(alley && { alley }), ...(of && { ward: of }) };
        const parsed = Address.parse(given);
        expect(partsOf(parsed)).toEqual(address);
        expect(partsOf({ line: parsed.line, ...(of && { ward: of }) })).toEqual(address);
        expect(Address.parse(parsed)).toEqual(parsed);
      }),
      { numRuns },
    );
  });

  test.each(["12/3/4 Số Mẫu, khu phố 2", "Ấp Mẫu", "Khu tập thể Mẫu B2, phường Khác", "phường Ví Dụ", "4"])(
    "given as the line %s keeps it, and is read alike when it comes again",
    (line) => {
      const parsed = Address.parse({ line, ward });
      expect(parsed.line).toBe(line);
      expect(Address.parse(parsed)).toEqual(parsed);
    },
  );

  test("whose line leads to another door than its parts goes by the parts", () => {
    const given = { line: "99 đường Số Khác", number: "4", alley: "12/3", street: "Số Mẫu", ward };
    expect(Address.parse(given)).toMatchObject({ line: "12/3/4 đường Số Mẫu", number: "4" });
  });

  test("kept before there were parts is read from its line", () => {
    expect(partsOf({ line: "12/3/4 đường Số Mẫu", ward })).toEqual({
      number: "4",
      alley: ["12", "3"],
      street: "Số Mẫu",
      ward,
    });
  });
});

describe("The digest of a door", () => {
  const key = { kid: "k1", key: randomBytes(32).toString("base64") };
  const vault = personalVault(parseKeyring(JSON.stringify([key])));
  const digest = (line: string, agency = "H29.162") => doorDigests(vault, agency, partsOf({ line }))[0];
  const door = "12/3/4 đường Số Mẫu, phường Ví Dụ";

  test.each([
    "12/3/4 ĐƯỜNG SỐ MẪU, PHƯỜNG VÍ DỤ",
    "12/3/4  so mau,  P. Vi Du",
    "Số 4 hẻm 12/3 Số Mẫu, phường Ví Dụ",
    "số nhà 4, ngõ 12/3, đ. Số Mẫu, Phường ví dụ, TP. Thử",
    door.normalize("NFD"),
    "12/3/4 Số Mẫu, khu phố 2, phường Ví Dụ, TP. Thử",
  ])("is the same for %s", (line) => {
    expect(digest(line)).toBe(digest(door));
  });

  test("is the same with a quarter behind the street and a city behind the ward", () => {
    const fields = splitInto({ ...blank, number: "12/3/4 Số Mẫu, khu phố 2, P. Ví Dụ, TP. Thử" }, "number");
    expect(doorDigests(vault, "H29.162", addressOf(fields ?? blank))[0]).toBe(digest(door));
  });

  test.each([
    "12/3/6 đường Số Mẫu, phường Ví Dụ",
    "12/34 đường Số Mẫu, phường Ví Dụ",
    "123/4 đường Số Mẫu, phường Ví Dụ",
    "12/3/4A đường Số Mẫu, phường Ví Dụ",
    "12/3/4 đường Số Khác, phường Ví Dụ",
    "12/3/4 đường Số Mẫu, phường Khác",
  ])("is another one for %s", (line) => {
    expect(digest(line)).not.toBe(digest(door));
  });

  test("is another one in another office, and tells nothing without the key", () => {
    expect(digest(door, "H29.163")).not.toBe(digest(door));
    const other = personalVault(
      parseKeyring(JSON.stringify([{ ...key, key: randomBytes(32).toString("base64") }])),
    );
    expect(doorDigests(other, "H29.162", partsOf({ line: door }))[0]).not.toBe(digest(door));
    expect(digest(door)).toMatch(/^k1\.[\w-]{43}$/u);
  });

  test("there is none where no single door is meant", () => {
    for (const line of ["Ấp Mẫu, xã Thử", "hẻm 12/3 Số Mẫu", "số 4, phường Ví Dụ", ""]) {
      expect(digest(line)).toBeUndefined();
    }
  });

  test("two addresses share a door only where they differ in how they are written", () => {
    const plain = (address: Parameters<typeof doorOf>[0]) =>
      JSON.stringify(address)
        .toLowerCase()
        .replaceAll(/phường |xã | /gu, "")
        .normalize("NFC");
    fc.assert(
      fc.property(someAddress, someAddress, (one, other) => {
        expect(doorOf(one) === doorOf(other)).toBe(plain(one) === plain(other));
      }),
      { numRuns },
    );
  });
});

describe("Directions", () => {
  test.each([
    "0900 000 417",
    "gọi 0900.000.417",
    "+84 (900) 000-417",
    "090 0000 417 trước khi đến",
    "０９０００００４１７",
  ])("%s hold a phone number", (text) => expect(hasPhoneNumber(text)).toBe(true));
  test.each([
    "Cổng xanh sau đình",
    "Hẻm 12/3/4, nhà số 40",
    "tầng 2, phòng 1204",
    "cách 500 m, rẽ phải 2 lần",
    "",
  ])("%s hold none", (text) => expect(hasPhoneNumber(text)).toBe(false));
});
