import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  compareAddresses,
  formatAddress,
  levelsOf,
  parseAddress,
} from "../../../shared/domain/deliveries/rounds/index.ts";
import { count } from "../../support/deep.ts";
import { someAddress } from "./some-addresses.ts";

const numRuns = count(1_000, 50_000);

describe("An address in one line", () => {
  test.each([
    ["12/3/4 đường Số Mẫu, phường Ví Dụ", "4", ["12", "3"], "Số Mẫu", "phường Ví Dụ"],
    ["Số 7 hẻm 45 Lê Mẫu", "7", ["45"], "Lê Mẫu", ""],
    ["56 Bis Nguyễn Thử, P. Ví Dụ", "56 Bis", [], "Nguyễn Thử", "phường Ví Dụ"],
    ["56bis Nguyễn Thử, P.5", "56 Bis", [], "Nguyễn Thử", "phường 5"],
    ["số nhà 12a, hẻm 45/6, Đ. Ví Dụ, X. Mẫu", "12A", ["45", "6"], "Ví Dụ", "xã Mẫu"],
    ["Số 3 ngách 5 ngõ 12 phố Thử, phường Mẫu", "3", ["12", "5"], "phố Thử", "phường Mẫu"],
    ["Số 3 ngách 12/5, ngõ 12, phố Thử, phường Mẫu", "3", ["12", "5"], "phố Thử", "phường Mẫu"],
    ["45/7 hẻm 45 Lê Mẫu, phường Mẫu", "7", ["45"], "Lê Mẫu", "phường Mẫu"],
    ["kiệt 12 Ví Dụ, phường Mẫu", "", ["12"], "Ví Dụ", "phường Mẫu"],
    ["25 3 Tháng 13, phường Mẫu", "25", [], "3 Tháng 13", "phường Mẫu"],
    ["12-14 Ví Dụ, phường Mẫu, quận Mẫu, TP. Thử", "12-14", [], "Ví Dụ", "phường Mẫu"],
    ["Ấp 3, xã Mẫu, tỉnh Thử", "", [], "Ấp 3", "xã Mẫu"],
    ["phường Ví Dụ", "", [], "", "phường Ví Dụ"],
    ["Lê Mẫu", "", [], "Lê Mẫu", ""],
    ["", "", [], "", ""],
  ])("%s", (line, number, alley, street, ward) => {
    expect(parseAddress(line)).toEqual({ number, alley, street, ward });
    expect(parseAddress(line.normalize("NFD"))).toEqual({ number, alley, street, ward });
  });

  test("what is written is read back as it was", () => {
    fc.assert(
      fc.property(someAddress, (address) => {
        expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
      { numRuns },
    );
  });

  test("whatever somebody types is read as something", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (line) => {
        const once = parseAddress(line);
        expect(levelsOf(once).every(Boolean)).toBe(true);
      }),
      { numRuns },
    );
  });

  test("an alley without a number is not taken for a house", () => {
    const address = { number: "", alley: ["12", "3"], street: "Số Mẫu", ward: "phường Ví Dụ" };
    expect(formatAddress(address)).toBe("hẻm 12/3 đường Số Mẫu, phường Ví Dụ");
    expect(parseAddress(formatAddress(address))).toEqual(address);
  });
});

describe("From door to door without a map", () => {
  test("goes up the odd side and down the even one, into alleys where they begin", () => {
    const walked = [
      "1 Ví Dụ",
      "3 Ví Dụ",
      "3/2 Ví Dụ",
      "3/2/1 Ví Dụ",
      "3/10 Ví Dụ",
      "3A Ví Dụ",
      "11 Ví Dụ",
      "14 Ví Dụ",
      "12 Ví Dụ",
      "12/3 Ví Dụ",
      "12/3/4 Ví Dụ",
      "12/4 Ví Dụ",
      "12 Bis Ví Dụ",
      "12A Ví Dụ",
      "2 Ví Dụ",
      "Ví Dụ",
      "5 đường Xóm Mẫu",
      "4",
    ];
    const sorted = walked.toReversed().sort((a, b) => compareAddresses(parseAddress(a), parseAddress(b)));
    expect(sorted).toEqual(walked);
  });

  test("the word for the street, capitals and marks make no difference", () => {
    const [one, other] = ["7 đường Số Mẫu, P. Mẫu", "9 SO MAU, P. Mẫu"].map(parseAddress);
    expect(one && other && compareAddresses(one, other)).toBeLessThan(0);
  });

  test("the order is total: reversed it is the opposite, and what comes before what comes before comes before", () => {
    fc.assert(
      fc.property(someAddress, someAddress, someAddress, (a, b, c) => {
        expect(Math.sign(compareAddresses(a, b))).toBe(-Math.sign(compareAddresses(b, a)) || 0);
        expect(compareAddresses(a, b) === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
        if (compareAddresses(a, b) <= 0 && compareAddresses(b, c) <= 0) {
          expect(compareAddresses(a, c)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns },
    );
  });
});
