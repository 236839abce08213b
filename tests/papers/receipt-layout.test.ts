import { beforeAll, describe, expect, test } from "@jest/globals";
import { renderReceipt } from "../../server/receipts/index.ts";
import { aReceipt, longName, papers } from "./a-receipt.ts";
import { type Paper, type PrintedText, readPaper } from "./read-paper.ts";

const print = async (changes: Parameters<typeof aReceipt>[0] = {}) =>
  readPaper(await renderReceipt(aReceipt(changes)));

const find = (paper: Paper, words: string): (PrintedText & { page: number })[] =>
  paper.sheets.flatMap((sheet, page) =>
    sheet.texts.filter(({ text }) => text.includes(words)).map((text) => ({ ...text, page })),
  );

/** Everything a receipt can be asked to hold at once. */
const fullest = {
  agency: {
    ...aReceipt().agency,
    parentName: "Uỷ ban nhân dân Thành phố Hồ Chí Minh",
    name: "Uỷ ban nhân dân phường Nguyễn Thị Ễnh Ưỡng Ví Dụ Mở Rộng",
    hours: "7:30–11:30 và 13:00–17:00 thứ Hai đến thứ Sáu, 17:00–20:00 thứ Ba và thứ Năm, 7:30–11:30 thứ Bảy",
  },
  submitter: { name: longName },
  owners: `${longName} và ${longName}`,
  address: `Căn hộ 12.34, chung cư ${longName}, 123/45/67/89 đường ${longName}, phường Ví Dụ, Thành phố Hồ Chí Minh`,
  request: `Đăng ký biến động đất đai do thừa kế theo di chúc của ${longName}; tờ bản đồ 12, thửa 345`,
  receivedBy: longName,
  limitText: "8 ngày làm việc, cộng 10 ngày làm việc ở vùng khó khăn",
  excludedTime: "Chờ nộp thuế, xác định nghĩa vụ tài chính, niêm yết công khai và đo đạc",
  fee: { amount: 12_345_678, mode: "onReturn" as const },
  returnPlace: `tại nhà: 123/45/67/89 đường ${longName}, phường Ví Dụ, Thành phố Hồ Chí Minh`,
  copyNumber: 3,
  trackingSite: "motcua.phuongvidumorong.hochiminhcity.vidu.vn",
};

const everyKind = [
  ["the usual receipt", {}],
  ["thirty papers", { papers: papers(30) }],
  ["a hundred papers", { papers: papers(100) }],
  ["long names", { submitter: { name: longName }, owners: longName, receivedBy: longName }],
  ["everything at once", fullest],
  ["everything at once, thirty papers", { ...fullest, papers: papers(30) }],
  ["everything at once, in English", { ...fullest, language: "en" }],
  [
    "a place of return as long as a stone holds",
    { returnPlace: "Quầy 6, Trung tâm Hành chính công, phường Ví Dụ" },
  ],
  ["no promise", { dueAt: null }],
  ["a long code", { code: "000.00.01.H29.162-20260817-0000042" }],
] as const satisfies readonly (readonly [string, Partial<ReturnType<typeof aReceipt>>])[];

describe.each(everyKind)("%s", (_, changes) => {
  let paper: Paper;
  beforeAll(async () => {
    paper = await print(changes);
  });

  test("all words are inside the printable part, and large enough", () => {
    for (const { texts, width, height } of paper.sheets) {
      for (const text of texts) {
        expect(text.left).toBeGreaterThanOrEqual(49);
        expect(text.right).toBeLessThanOrEqual(width - 49);
        expect(text.baseline + 0.26 * text.size).toBeLessThanOrEqual(height - 16);
        expect(text.baseline - text.size).toBeGreaterThanOrEqual(12);
        expect(text.size).toBeGreaterThanOrEqual(9.5);
      }
    }
  });

  test("no two words lie upon each other", () => {
    for (const { texts } of paper.sheets) expect(overlapping(texts)).toEqual([]);
  });

  test("the lower part is whole, on the last sheet, at its foot", () => {
    const english = paper.language === "en-GB";
    const last = paper.sheets.length - 1;
    const [fold, ...others] = find(paper, english ? "tear along this line" : "xé theo đường này");
    expect(others).toEqual([]);
    expect(fold?.page).toBe(last);
    const [foot] = find(paper, english ? "This date moves" : "Hẹn này đổi").concat(
      find(paper, "khi xác định được."),
    );
    const [pin] = find(paper, "K7M");
    expect(pin?.page).toBe(last);
    expect(pin?.baseline).toBeGreaterThan(fold?.baseline ?? Infinity);
    expect(foot?.page).toBe(last);
    const lowest = Math.max(...(paper.sheets[last]?.texts.map(({ baseline }) => baseline) ?? []));
    expect(lowest).toBeGreaterThan(780);
    const signing = find(paper, english ? "Receiving officer" : "Người tiếp nhận hồ sơ");
    expect(signing.map(({ page }) => page)).toEqual([last]);
    expect(signing[0]?.baseline).toBeLessThan(fold?.baseline ?? 0);
    const above = paper.sheets[last]?.texts.filter(({ baseline }) => baseline < (foot?.baseline ?? 0)) ?? [];
    expect(Math.max(...above.map(({ baseline }) => baseline))).toBeLessThan((foot?.baseline ?? 0) - 16);
  });
});

describe("the sheets", () => {
  test("six papers of one line, as most land dossiers have, still make one sheet", async () => {
    const six = Array.from({ length: 6 }, (_, index) => ({
      name: `Giấy tờ số ${index + 1}`,
      originals: 1,
      certified: 0,
      copies: 0,
    }));
    expect((await print({ papers: six })).sheets).toHaveLength(1);
  });

  test("thirty papers are all there, in order, under a heading on each sheet that lists some", async () => {
    const paper = await print({ papers: papers(30) });
    const numbers = [...paper.text.matchAll(/^(\d+) Giấy tờ thứ (\d+) /gm)].map(([, row, name]) => [
      row,
      name,
    ]);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => [String(index + 1), String(index + 1)]));
    for (const { lines } of paper.sheets) {
      const listed = lines.findIndex((line) => /^\d+ Giấy tờ thứ/.test(line));
      if (listed >= 0)
        expect(lines.slice(0, listed)).toContain("TT Giấy tờ đã nhận Bản chính Chứng thực Bản sao");
    }
  });

  test("several sheets find each other again by code and number", async () => {
    const { sheets } = await print({ papers: papers(30) });
    sheets.forEach(({ lines }, index) => {
      expect(lines[0]).toBe(`Hồ sơ H29.162-260817-0042, trang ${index + 1}/${sheets.length}`);
    });
  });

  test("a name of eighty letters is printed in full everywhere it stands", async () => {
    const { text } = await print({ submitter: { name: longName }, receivedBy: longName });
    for (const word of longName.split(" ")) {
      expect(text.split(/\s+/).filter((printed) => printed === word).length).toBeGreaterThanOrEqual(3);
    }
  });
});

function overlapping(texts: readonly PrintedText[]): string[] {
  return texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => {
      const beside = one.right <= other.left + 0.5 || other.right <= one.left + 0.5;
      const [upper, lower] = one.baseline < other.baseline ? [one, other] : [other, one];
      const apart = upper.baseline <= lower.baseline - 0.9 * lower.size;
      return beside || apart ? [] : [`${one.text} / ${other.text}`];
    }),
  );
}
