import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { fold } from "../../../shared/domain/text/fold.ts";

describe("a text is found without its marks", () => {
  test.each([
    ["Đăng ký khai sinh", "dang ky khai sinh"],
    ["KHAI SINH", "khai sinh"],
    ["  Thừa   kế\n quyền ", "thua ke quyen"],
    ["Ủy ban nhân dân", "uy ban nhan dan"],
    ["ĐƯỜNG Nguyễn Văn Mẫu", "duong nguyen van mau"],
    ["xã,\u00a0phường", "xa, phuong"],
    ["đăng k\u200eý", "dang ky"],
  ])("%j is searched as %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("letters written in one piece or in two are the same", () => {
    const text = "Trần Thị Ví Dụ, phường Ễ Ậ ợ";
    expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
  });

  test("folding twice changes nothing more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });
});
