import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  fileInspector,
  fileNameOf,
  mostFileBytes,
  plainFileName,
} from "../../../shared/domain/uploads/index.ts";
import { aJpeg, aPdf, aPng, aScript, turnedName } from "../../support/a-file.ts";
import { count } from "../../support/deep.ts";

/** What the inspector says of a file that comes in pieces of these sizes, over and over. */
function inspected(file: Uint8Array, sizes: readonly number[] = [file.length]) {
  const inspector = fileInspector();
  for (let at = 0, n = 0; at < file.length; n += 1) {
    const size = Math.max(1, sizes[n % sizes.length] ?? 1);
    const fault = inspector.feed(file.subarray(at, at + size));
    if (fault) return fault;
    at += size;
  }
  return inspector.end();
}
const ofType = (type: string, file: Uint8Array) => ({ type, size: file.length });

describe("A file is judged by its content", () => {
  test.each([
    ["a PDF", aPdf(), "application/pdf"],
    ["a PDF of ten megabytes", aPdf(mostFileBytes), "application/pdf"],
    ["a PNG", aPng(), "image/png"],
    ["a PNG of fifty megapixels", aPng(10_000, 5_000), "image/png"],
    ["a JPEG", aJpeg(4_000, 3_000), "image/jpeg"],
    ["a JPEG with megabytes before its frame", aJpeg(4_000, 3_000, 3_000_000), "image/jpeg"],
  ])("%s is taken for what it is", (_name, file, type) => {
    expect(inspected(file)).toEqual(ofType(type, file));
  });

  test.each([
    ["a script", aScript(), "file-type-refused"],
    ["nothing", new Uint8Array(0), "file-type-refused"],
    ["three bytes", Uint8Array.of(0x25, 0x50, 0x44), "file-type-refused"],
    ["a web page", new TextEncoder().encode("<!doctype html><script>alert(1)</script>"), "file-type-refused"],
    ["a PDF behind something else", Uint8Array.from([...aScript(), ...aPdf()]), "file-type-refused"],
    ["one byte more than ten megabytes", aPdf(mostFileBytes + 1), "file-too-large"],
    ["a point that claims 60,000 × 60,000", aPng(60_000, 60_000), "picture-too-large"],
    ["the same as a JPEG", aJpeg(60_000, 60_000), "picture-too-large"],
    ["a line longer than any paper", aPng(20_001, 1), "picture-too-large"],
    ["a picture without a point", aPng(0, 7), "file-damaged"],
    ["a PDF that breaks off", aPdf().slice(0, 300), "file-damaged"],
    ["a JPEG that breaks off before its frame", aJpeg(4, 4, 900).slice(0, 400), "file-damaged"],
    [
      "a JPEG that is none behind its first marks",
      Uint8Array.from([0xff, 0xd8, 0xff, 0, ...aPdf()]),
      "file-damaged",
    ],
  ])("%s is refused: %s", (_name, file, fault) => {
    expect(inspected(file)).toBe(fault);
  });

  test("alike in whatever pieces it comes", () => {
    const files = [aPdf(3_000), aPng(10, 10), aJpeg(40, 30, 70_000), aJpeg(40, 30, 0), aScript()];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 1, maxLength: 6 }),
        (file, sizes) => {
          expect(inspected(file, sizes)).toEqual(inspected(file));
        },
      ),
      { numRuns: count(200, 2_000) },
    );
  });

  test("whatever comes, without falling over it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        const started = Uint8Array.from([0xff, 0xd8, 0xff, ...bytes]);
        for (const file of [bytes, started]) expect(inspected(file, [7])).toEqual(inspected(file));
      }),
      { numRuns: count(300, 5_000) },
    );
  });
});

describe("The name of a file", () => {
  test.each([
    ["Căn cước mặt trước.jpg", "Căn cước mặt trước.jpg"],
    ["  don.pdf ", "don.pdf"],
    ["Ca\u0306n cu\u031Bo\u031B\u0301c.pdf", "Căn cước.pdf"],
    ["x".repeat(120), "x".repeat(120)],
  ])("%s is kept", (given, kept) => {
    expect(fileNameOf(given)).toBe(kept);
  });

  test.each([
    ["../../etc/passwd"],
    ["a\\b.pdf"],
    ["a\u0000.pdf"],
    ["a\n.pdf"],
    [turnedName],
    ["a\u200Fb.pdf"],
    ["a\u2067b.pdf"],
    ["x".repeat(121)],
    ["   "],
    [""],
    [".."],
    ["\uD800.pdf"],
  ])("%j is refused", (given) => {
    expect(fileNameOf(given)).toBeNull();
  });

  test("reaches a header in plain letters, with the ending of what it is", () => {
    expect(plainFileName("Đơn đăng ký (bản 2).docx", "pdf")).toBe("Don dang ky _ban 2_.pdf");
    expect(plainFileName('a"; filename="b.exe', "png")).toBe("a__ filename__b.png");
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(plainFileName(name, "jpg")).toMatch(/^[A-Za-z0-9._ -]+\.jpg$/u);
      }),
    );
  });
});
