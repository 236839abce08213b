import { beforeAll, describe, expect, test } from "@jest/globals";
import { renderReceipt } from "../../server/receipts/index.ts";
import { aReceipt, at } from "./a-receipt.ts";
import { type Paper, readPaper } from "./read-paper.ts";

const print = async (changes: Parameters<typeof aReceipt>[0] = {}) =>
  readPaper(await renderReceipt(aReceipt(changes)));

describe("form 1 of a land dossier", () => {
  let paper: Paper;
  let above: string;
  let below: string;
  beforeAll(async () => {
    paper = await print();
    [above = "", below = ""] = paper.text.split("xé theo đường này, giữ để tra cứu");
  });

  test("is one A4 sheet that says what it is, in which language", () => {
    expect(paper.sheets).toHaveLength(1);
    expect([paper.sheets[0]?.width, paper.sheets[0]?.height]).toEqual([595.28, 841.89]);
    expect(paper.title).toBe("Giấy tiếp nhận hồ sơ và hẹn trả kết quả H29.162-260817-0042");
    expect(paper.language).toBe("vi-VN");
    expect(paper.text).not.toContain("trang 1");
  });

  test("carries the national header and the title", () => {
    expect(above).toContain("UỶ BAN NHÂN DÂN PHƯỜNG VÍ DỤ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(above).toContain("BỘ PHẬN MỘT CỬA Độc lập – Tự do – Hạnh phúc");
    expect(above).toMatch(/^Giấy tiếp nhận hồ sơ$/m);
    expect(above).toMatch(/^và hẹn trả kết quả$/m);
  });

  test.each([
    ["code", /Mã hồ sơ H29\.162-260817-0042/],
    ["submitter", /Người nộp Nguyễn Văn Mẫu$/m],
    ["owners", /Chủ hồ sơ Nguyễn Văn Mẫu và Trần Thị Ví Dụ$/m],
    ["address", /Địa chỉ 12\/3\/4 đường Số Mẫu, phường Ví Dụ, Thành phố Hồ Chí Minh$/m],
    ["phone and masked identity number", /Điện thoại, căn cước 0900 000 417, số 079\*{6}123$/m],
    ["request", /Nội dung yêu cầu Đăng ký biến động đất đai do nhận chuyển nhượng; tờ bản đồ 12, thửa 345$/m],
    ["procedure", /\(mã thủ tục 1\.013831\)/],
    ["heading of the papers", /TT Giấy tờ đã nhận Bản chính Chứng thực Bản sao$/m],
    ["an original, and blanks for the rest", /^2 Hợp đồng chuyển nhượng đã công chứng 1$/m],
    ["two copies", /^4 Căn cước của bên nhận chuyển nhượng 2$/m],
    ["sets and fee", /Số bộ hồ sơ 01 Phí, lệ phí Nộp khi nhận kết quả$/m],
    ["limit and place", /Thời hạn 8 ngày làm việc Nhận kết quả tại Quầy 6, tại phường$/m],
    [
      "hour of receipt and excluded time",
      /Nhận lúc 09:10, thứ Hai 17\/8\/2026 Thời gian không tính Chờ nộp thuế$/m,
    ],
    ["two signatures", /Người nộp hồ sơ Người tiếp nhận hồ sơ\n.*\nNguyễn Văn Mẫu Lê Thị Thử Nghiệm/],
  ])("states above the fold: %s", (_, words) => {
    expect(above).toMatch(words);
  });

  test("promises the day, its name and the hour, above and below the fold", () => {
    expect(above).toMatch(/Hẹn trả kết quả[^]*thứ Tư[^]*26\/8[^]*2026, trước 17:00/);
    expect(below).toMatch(/Hẹn trả[^]*thứ Tư[^]*26\/8[^]*trước 17:00[^]*Quầy 6/);
  });

  test("shows the PIN below the fold only, so that the rest can be shown to others", () => {
    expect(above).not.toMatch(/K7M ?4PB/);
    expect(below).toContain("K7M 4PB");
    expect(below).toContain("H29.162-260817-0042");
  });

  test("says whom to ask, and that the date may move", () => {
    const flowing = below.replaceAll("\n", " ");
    expect(flowing).toContain("khi đổi, Bộ phận Một cửa báo lý do và ngày mới");
    expect(flowing).toContain("Hỏi: 028 0000 0000, 7:30–11:30 và 13:00–17:00, thứ Hai đến thứ Sáu.");
  });
});

describe("what may differ from dossier to dossier", () => {
  test("without a promise there is no date, and the paper says that it will follow", async () => {
    const { text } = await print({ dueAt: null });
    expect(text).toContain("Chưa có ngày hẹn");
    expect(text).toContain("Bộ phận Một cửa báo ngày hẹn khi xác định được");
    expect(text).not.toContain("26/8");
    expect(text).not.toContain("trước 17:00");
  });

  test("a procedure without a fee says so", async () => {
    const { text } = await print({ fee: { amount: 0, mode: "onFiling" } });
    expect(text).toContain("Phí, lệ phí Không thu");
  });

  test("a fee is written with its amount and how it is paid", async () => {
    const { text } = await print({ fee: { amount: 1_250_000, mode: "online" } });
    expect(text).toContain("1.250.000 đ, nộp trực tuyến");
  });

  test("no excluded time, no row for it", async () => {
    const { excludedTime: _, ...rest } = aReceipt();
    expect((await readPaper(await renderReceipt(rest))).text).not.toContain("Thời gian không tính");
  });

  test("a reissued receipt says which issue it is and that the earlier ones are void", async () => {
    const { text } = await print({ copyNumber: 2 });
    expect(text).toContain("Bản số 2, thay các bản trước");
    expect((await print({ copyNumber: 1 })).text).not.toContain("Bản số");
  });

  test("a dossier without papers has a table that says so", async () => {
    expect((await print({ papers: [] })).text).toContain("Không nhận giấy tờ");
  });

  test("the English receipt has the same facts", async () => {
    const { text, language } = await print({
      language: "en",
      dueAt: at("2026-09-03T17:00:00"),
      fee: { amount: 8000, mode: "onFiling" },
      trackingSite: "motcua.vidu.vn",
    });
    expect(language).toBe("en-GB");
    expect(text).toMatch(/Thursday[^]*3 Sept[^]*2026, before 17:00/);
    expect(text).toContain("Received at 09:10, Monday 17 Aug 2026");
    expect(text).toContain("8,000 đ, paid on filing");
    expect(text.replaceAll("\n", " ")).toContain("open motcua.vidu.vn.");
    expect(text).not.toContain("Hẹn trả");
  });
});

describe("what people type", () => {
  test("letters with their marks typed apart are printed as whole letters", async () => {
    const name = "Trần Thị Ví Dụ Nguyễn".normalize("NFD");
    const { sheets } = await print({ submitter: { name } });
    expect(sheets[0]?.texts.map(({ text }) => text)).toContain("Trần Thị Ví Dụ Nguyễn");
  });

  test("line ends, tabs and invisible signs do not reach the paper", async () => {
    const { text } = await print({ address: " 12/3\u200B đường\nSố\t Mẫu \u202E" });
    expect(text).toContain("Địa chỉ 12/3 đường Số Mẫu\n");
  });

  test("a phone number of another country stays as it was given", async () => {
    expect((await print({ phone: "+84 28 0000 0000" })).text).toContain("+84 28 0000 0000");
  });

  test.each(["12345", "30415926535897932384626433832795028841x", ""])(
    "a token like %j is refused",
    async (token) => {
      await expect(renderReceipt(aReceipt({ token }))).rejects.toThrow(RangeError);
    },
  );

  test("an instant that is none is refused", async () => {
    await expect(renderReceipt(aReceipt({ acceptedAt: Number.NaN }))).rejects.toThrow(RangeError);
  });
});
