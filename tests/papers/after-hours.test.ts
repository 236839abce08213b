import { describe, expect, test } from "@jest/globals";
import {
  renderAfterHours,
  renderHandOver,
  type AfterHoursData,
  type HandOverData,
} from "../../server/receipts/index.ts";
import { printed } from "./printed.ts";

const at = (wall: string) => Date.parse(`${wall.replace(" ", "T")}:00+07:00`);
const agency = {
  name: "Uỷ ban nhân dân phường Ví Dụ Nguyễn Thị Minh Khai",
  counterName: "Trung tâm Phục vụ hành chính công phường Ví Dụ Nguyễn Thị Minh Khai",
  phone: "028 0000 0000",
  hours: "7:30–11:30 và 13:00–17:00",
};
const longProcedure =
  "Đăng ký biến động quyền sử dụng đất, quyền sở hữu nhà ở do chuyển nhượng, thừa kế, tặng cho";
const longName = "Công Tằng Tôn Nữ Nguyễn Phước Quỳnh Ngọc Thuỵ Khuê Hương Giang";

const handOver: HandOverData = {
  agency,
  day: at("2026-11-25 00:00"),
  hours: { start: 1_050, end: 1_200 },
  counters: ["1", "2"],
  roster: [longName, "Nguyễn Thị Ví Dụ"],
  dossiers: [
    { code: "H29.162-261125-0041", procedure: longProcedure, fee: 50_000 },
    { code: "H29.162-261125-0042", procedure: "Đăng ký khai sinh", fee: 0 },
    { code: "H29.162-261125-0043", procedure: "Chứng thực chữ ký", fee: null },
  ],
  papers: { originals: 4, certified: 7, copies: 12 },
  open: [{ number: 9, procedure: longProcedure, reason: "papers", dossier: "H29.162-261125-0043" }],
  cash: 50_000,
  note: "Ổ khoá tủ số 2 hỏng, giấy tờ để ở tủ số 3",
  handedOver: { name: longName, at: at("2026-11-25 20:20") },
  takenOver: { name: "Trần Văn Thử", at: at("2026-11-26 07:25") },
};

describe("The hand-over of a sitting", () => {
  test("lists cash, papers and open cases on one sheet, over both names", async () => {
    const { flowing, sheets, title } = await printed(renderHandOver(handOver));
    expect(sheets).toHaveLength(1);
    expect(title).toBe("Biên bản bàn giao buổi ngoài giờ 25/11/2026, 17:30–20:00");
    for (const part of [
      "Biên bản bàn giao buổi ngoài giờ",
      "thứ Tư 25/11/2026, 17:30–20:00",
      "H29.162-261125-0041",
      "50.000",
      "không thu",
      "chưa xác định",
      "1 hồ sơ chưa xác định phí, không cộng vào đây",
      "Không. Tiền đếm được khớp",
      "Của 3 hồ sơ Bản chính: 4; bản sao chứng thực: 7; bản sao: 12",
      "Thiếu giấy tờ",
      "Ổ khoá tủ số 2 hỏng",
      "20:20, 25/11/2026",
      "Trần Văn Thử",
      "07:25, 26/11/2026",
    ])
      expect(flowing).toContain(part);
  });

  test.each([
    [70_000, "Thừa 20.000 đ so với"],
    [30_500, "Thiếu 19.500 đ so với"],
  ])("says what %i đồng are too many or too few", async (cash, words) => {
    expect((await printed(renderHandOver({ ...handOver, cash }))).flowing).toContain(words);
  });

  test("leaves lines to be filled in until somebody has signed at the desk", async () => {
    const { flowing } = await printed(
      renderHandOver({ ...handOver, cash: null, note: null, handedOver: null, takenOver: null }),
    );
    expect(flowing.match(/Họ tên: …+/gu)).toHaveLength(2);
    expect(flowing.match(/Lúc: …+/gu)).toHaveLength(2);
    expect(flowing).toMatch(/Đếm được …+ Chênh lệch …+/u);
  });

  test("of a full evening takes the sheets it needs, each with the heading of its table", async () => {
    const dossiers = [...Array(60).keys()].map((n) => ({
      code: `H29.162-261125-${String(n + 1).padStart(4, "0")}`,
      procedure: n % 3 === 0 ? longProcedure : "Chứng thực bản sao từ bản chính",
      fee: n * 1_000,
    }));
    const open = [...Array(14).keys()].map((n) => ({
      number: n + 61,
      procedure: longProcedure,
      reason: "closed" as const,
      dossier: null,
    }));
    const { flowing, sheets } = await printed(renderHandOver({ ...handOver, dossiers, open, cash: 1 }));
    expect(sheets.length).toBeGreaterThan(2);
    for (const { code } of dossiers) expect(flowing).toContain(code);
    expect(flowing).toContain("1.770.000");
    expect(flowing).toContain(`trang ${sheets.length}/${sheets.length}`);
    const withRows = sheets.filter(({ lines }) => lines.some((line) => /H29\.162-261125-\d{4}/u.test(line)));
    for (const { lines } of withRows)
      expect(lines.filter((line) => line.includes("Phí, lệ phí (đ)"))).toHaveLength(1);
    // The signatures are never alone on a sheet by halves.
    expect(sheets.at(-1)?.lines.join(" ")).toMatch(/Người bàn giao.*Họ tên|Người bàn giao.*Trần Văn Thử/u);
  });
});

const tally = {
  drawn: 31,
  booked: 20,
  walkIns: 11,
  served: 24,
  carriedOver: 3,
  cancelled: 2,
  noShows: 2,
  open: 0,
  waitMedian: 6.4,
  waitNinth: 21,
  hoursSaved: 297.26,
};
const cost = { rosterHours: 7.5, servedPerHour: 3.2 };
const line = (date: string, changes: object = {}): AfterHoursData["report"]["sittings"][number] => ({
  ...tally,
  ...cost,
  sitting: { id: date, date, start: 1_050, end: 1_200, state: "closed" },
  held: true,
  people: 3,
  ...changes,
});

describe("The leader's report on sittings after hours", () => {
  const report: AfterHoursData["report"] = {
    from: "2026-11-23",
    to: "2026-11-29",
    all: { ...tally, ...cost, planned: 3, held: 2 },
    sittings: [
      line("2026-11-25"),
      line("2026-11-27", { served: 9 }),
      line("2026-11-28", {
        sitting: { id: "c", date: "2026-11-28", start: 450, end: 690, state: "cancelled" },
        held: false,
        waitMedian: null,
        rosterHours: 0,
        servedPerHour: null,
        served: 0,
      }),
    ],
    procedures: [
      { ...tally, procedure: { code: "1", name: { vi: longProcedure, en: "Land" } } },
      { ...tally, served: 2, procedure: { code: "2", name: { vi: "Đăng ký khai sinh", en: "Birth" } } },
    ],
  };

  test("says every figure and how it is counted, each sitting and each procedure", async () => {
    const { flowing, title } = await printed(renderAfterHours({ agency, report }), 25);
    expect(title).toContain("Báo cáo ngoài giờ");
    for (const part of [
      "Từ 23/11/2026 đến hết 29/11/2026",
      "2 trên 3 buổi trong lịch",
      "31: 20 đặt lịch, 11 tại sảnh",
      "24 lượt",
      "Nửa số người chờ không quá 6 phút",
      "9/10 số người chờ không quá 21 phút",
      "297,3 giờ",
      "7,5 giờ",
      "Sớm nhất lúc đó người ấy mới được phục vụ",
      "thứ Tư 25/11",
      "đã huỷ",
      "Đăng ký khai sinh",
      "trang 1/",
    ])
      expect(flowing).toContain(part);
    expect(flowing).not.toContain("ký, ghi rõ họ tên");
  });

  test("draws what was served as bars, the longest for the most", async () => {
    const { sheets } = await printed(renderAfterHours({ agency, report }), 25);
    const widths = sheets
      .flatMap(({ areas }) => areas.flat())
      .map((points) => Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x)));
    expect(widths.map(Math.round)).toEqual([70, 26, 70, 6]);
  });

  test("of a period without sittings says so", async () => {
    const empty = { ...report, sittings: [], procedures: [] };
    const { flowing, sheets } = await printed(renderAfterHours({ agency, report: empty }), 25);
    expect(sheets).toHaveLength(1);
    expect(flowing).toContain("Không có buổi ngoài giờ nào trong khoảng này");
  });

  test("of a year of evenings comes on as many sheets as it takes", async () => {
    const sittings = [...Array(150).keys()].map((n) =>
      line(`2026-${String((n % 12) + 1).padStart(2, "0")}-${String((n % 28) + 1).padStart(2, "0")}`),
    );
    const { sheets } = await printed(renderAfterHours({ agency, report: { ...report, sittings } }), 25);
    expect(sheets.length).toBeGreaterThan(4);
  });
});
