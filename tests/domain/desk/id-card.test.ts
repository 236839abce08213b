import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { parseIdCard } from "../../../client/desk/intake/id-card.ts";

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(""));
const day = fc
  .date({ min: new Date("1920-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
  .map((date) => {
    const [year = "", month = "", of = ""] = date.toISOString().slice(0, 10).split("-");
    return `${of}${month}${year}`;
  });
const name = fc
  .array(fc.constantFrom("Nguyễn", "Thị", "Ví", "Dụ", "Đặng", "Ưng", "Quỳnh"), { minLength: 2, maxLength: 6 })
  .map((words) => words.join(" "));
const more = fc.constantFrom("", "|", "|||", "|Tên mẹ|Tên cha|");

describe("The QR code of an ID card", () => {
  test("says number, name and address, whatever else stands in it and however its letters are composed", () => {
    fc.assert(
      fc.property(
        digits(12),
        fc.constantFrom("", "123456789"),
        name,
        day,
        day,
        more,
        (id, old, who, born, issued, rest) => {
          const address = "12/3/4 đường Số Mẫu, Phường Ví Dụ, Thành phố Hồ Chí Minh";
          const typed = `${id}|${old}|${who}|${born}|Nữ|${address}|${issued}${rest}`;
          for (const form of ["NFC", "NFD"] as const) {
            expect(parseIdCard(typed.normalize(form))).toEqual({ idNumber: id, name: who, address });
          }
        },
      ),
    );
  });

  test.each([
    "Nguyễn Văn Mẫu",
    "079111222333",
    "",
    "079111222333||Nguyễn Văn Mẫu|31022000|Nam|Địa chỉ|01012022",
    "07911122233||Nguyễn Văn Mẫu|01022000|Nam|Địa chỉ|01012022",
    "079111222333||417|01022000|Nam|Địa chỉ|01012022",
    "079111222333||Nguyễn Văn Mẫu|01022000|Nam|Địa chỉ",
  ])("is nothing else: %s", (typed) => {
    expect(parseIdCard(typed)).toBeNull();
  });
});
