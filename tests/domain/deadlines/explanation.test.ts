import { describe, expect, test } from "@jest/globals";
import { standardCalendar } from "../../../shared/domain/calendar/index.ts";
import {
  explainDue,
  type ClockFacts,
  type ExplainedDay,
  type Rule,
} from "../../../shared/domain/deadlines/index.ts";
import { at, wall } from "./office-clock.ts";

const city = standardCalendar();
const explain = (rule: Rule, accepted: string, facts: Partial<ClockFacts> = {}) =>
  explainDue(rule, { acceptedAt: at(accepted), ...facts }, city);

/** One line a day: "22/8 counted 5, làm bù". */
function line({ date, kind, number, minutes, share, reason, due, oldDue, part }: ExplainedDay): string {
  const facts = [
    number,
    share === undefined ? undefined : `× ${share}`,
    minutes === undefined ? undefined : `${minutes} min`,
    part,
    oldDue && "old due",
    due && "due",
  ].filter((fact) => fact !== undefined);
  const head = [`${Number(date.slice(8))}/${Number(date.slice(5, 7))}`, kind, ...facts].join(" ");
  return reason ? `${head}, ${reason.vi}` : head;
}
const lines = (days: readonly ExplainedDay[]): string[] => days.map(line);
const plain = (sentences: readonly string[]): string[] =>
  sentences.map((sentence) => sentence.replaceAll("\u00a0", " "));

const taxPaid = {
  from: at("2026-08-24 16:00"),
  to: at("2026-08-27 09:00"),
  reason: { vi: "chờ nộp thuế", en: "awaiting tax payment" },
  decision: "NĐ 101/2024",
};

describe("the month view of a land dossier that waited for tax", () => {
  const explanation = explain({ kind: "workingDays", amount: 8 }, "2026-08-17 09:10", { pauses: [taxPaid] });

  test("shows every day from acceptance to the due with its reason", () => {
    expect(lines(explanation.days)).toEqual([
      "17/8 accepted, nhận 09:10",
      "18/8 counted 1",
      "19/8 counted 2",
      "20/8 counted 3",
      "21/8 counted 4",
      "22/8 counted 5, làm bù",
      "23/8 closed, nghỉ hằng tuần",
      "24/8 counted 6",
      "25/8 paused, chờ nộp thuế",
      "26/8 paused, chờ nộp thuế",
      "27/8 paused, chờ nộp thuế",
      "28/8 counted 7",
      "29/8 closed, nghỉ hằng tuần",
      "30/8 closed, nghỉ hằng tuần",
      "31/8 closed, nghỉ hoán đổi",
      "1/9 closed, Quốc khánh",
      "2/9 closed, Quốc khánh",
      "3/9 counted 8 due",
    ]);
    expect(explanation.days.find(({ makeUp }) => makeUp)?.date).toBe("2026-08-22");
  });

  test("says it in both languages, one fact a sentence", () => {
    expect(plain(explanation.sentences.vi)).toEqual([
      "Hạn 8 ngày làm việc, tính từ ngày sau khi nhận.",
      "Đồng hồ dừng 3 ngày (25–27/8), chờ nộp thuế.",
      "Không tính nghỉ hoán đổi 31/8; Quốc khánh 1–2/9.",
      "Thứ Bảy 22/8 làm bù nên được tính.",
      "Hẹn trả thứ Năm 3/9, trước 17:00.",
    ]);
    expect(plain(explanation.sentences.en)).toEqual([
      "8 working days, counted from the day after acceptance.",
      "The clock stood still for 3 days (25–27 Aug), awaiting tax payment.",
      "Not counted: swapped day off 31 Aug; National Day 1–2 Sept.",
      "Saturday 22 Aug is a make-up working day and counts.",
      "Due on Thursday 3 Sept, by 17:00.",
    ]);
  });

  test("names the decisions it rests on", () => {
    expect(explanation.decisions).toEqual([
      "Thông báo lịch nghỉ năm 2026",
      "NĐ 101/2024",
      "Bộ luật Lao động 2019, Điều 112",
    ]);
    expect([explanation.provisional, explanation.calendarVersion]).toEqual([false, "city@2026.1"]);
  });
});

describe("the days of other limits", () => {
  test("hours: the minutes of each day, and the intervals they lie in", () => {
    const { days } = explain({ kind: "workingHours", amount: 6 }, "2026-08-27 15:00");
    expect(lines(days)).toEqual(["27/8 accepted 120 min, nhận 15:00", "28/8 counted 240 min due"]);
    expect(days[1]?.intervals?.map(({ from, to }) => `${wall(from)} – ${wall(to)}`)).toEqual([
      "2026-08-28 07:30 – 2026-08-28 11:30",
    ]);
  });

  test("hours over a pause: what was counted before it and after it on the same day", () => {
    const pauses = [{ from: at("2026-08-27 08:30"), to: at("2026-08-27 14:00") }];
    const { days } = explain({ kind: "workingHours", amount: 2 }, "2026-08-27 07:30", { pauses });
    expect(days[0]?.intervals?.map(({ from, to }) => `${wall(from)} – ${wall(to)}`)).toEqual([
      "2026-08-27 07:30 – 2026-08-27 08:30",
      "2026-08-27 14:00 – 2026-08-27 15:00",
    ]);
  });

  test("part of a day: its share and its minutes", () => {
    const { days } = explain({ kind: "workingDays", amount: 1.25 }, "2026-08-18 09:00");
    expect(lines(days)).toEqual([
      "18/8 accepted, nhận 09:00",
      "19/8 counted 1",
      "20/8 counted 2 × 0.25 120 min due",
    ]);
  });

  test("calendar days: days off count, and the due moves past the holiday", () => {
    const { days, sentences } = explain({ kind: "calendarDays", amount: 4 }, "2026-08-29 09:00");
    expect(lines(days)).toEqual([
      "29/8 accepted, nhận 09:00",
      "30/8 counted 1, nghỉ hằng tuần",
      "31/8 counted 2, nghỉ hoán đổi",
      "1/9 counted 3, Quốc khánh",
      "2/9 counted 4, Quốc khánh",
      "3/9 open due, ngày làm việc kế tiếp",
    ]);
    expect(plain(sentences.vi)).toEqual([
      "Hạn 4 ngày, kể cả ngày nghỉ, tính từ ngày sau khi nhận.",
      "Ngày cuối 2/9 cơ quan nghỉ, nên hẹn ngày làm việc kế tiếp.",
      "Hẹn trả thứ Năm 3/9, trước 17:00.",
    ]);
  });

  test("same day: the day itself, or the next one with the reason", () => {
    const inTime = explain({ kind: "sameDay" }, "2026-08-28 09:00");
    expect(lines(inTime.days)).toEqual(["28/8 accepted due, nhận 09:00"]);

    const late = explain({ kind: "sameDay" }, "2026-08-26 15:30");
    expect(lines(late.days)).toEqual(["26/8 accepted, nhận 15:30", "27/8 counted 1 due"]);
    expect(plain(late.sentences.vi)).toContain("Nhận sau 15:00 nên hẹn ngày làm việc kế tiếp.");

    const sunday = explain({ kind: "sameDay" }, "2026-08-23 09:00");
    expect(plain(sunday.sentences.vi)).toContain("Nhận vào ngày nghỉ nên hẹn ngày làm việc kế tiếp.");
  });
});

describe("what else can happen", () => {
  const threeDays: Rule = { kind: "workingDays", amount: 3 };

  test("RESTART: what was counted before is taken back", () => {
    const pauses = [{ ...taxPaid, policy: "restart" as const }];
    const { days, sentences } = explain(threeDays, "2026-08-20 09:00", { pauses });
    expect(lines(days).slice(0, 10)).toEqual([
      "20/8 accepted, nhận 09:00",
      "21/8 discarded, tính lại từ đầu",
      "22/8 discarded, tính lại từ đầu",
      "23/8 closed, nghỉ hằng tuần",
      "24/8 discarded, tính lại từ đầu",
      "25/8 paused, chờ nộp thuế",
      "26/8 paused, chờ nộp thuế",
      "27/8 paused, chờ nộp thuế",
      "28/8 counted 1",
      "29/8 closed, nghỉ hằng tuần",
    ]);
    expect(plain(sentences.vi)).toContain("Hạn tính lại từ đầu sau 27/8.");
  });

  test("extension: its own numbers, from the old due on", () => {
    const { days, sentences } = explain(threeDays, "2026-11-20 10:00", {
      extension: { kind: "workingDays", amount: 2 },
    });
    expect(lines(days).slice(-5)).toEqual([
      "26/11 counted 3 old due",
      "27/11 counted 1 extension",
      "28/11 closed, nghỉ hằng tuần",
      "29/11 closed, nghỉ hằng tuần",
      "30/11 counted 2 extension due",
    ]);
    expect(plain(sentences.vi)).toContain("Gia hạn 2 ngày làm việc, tính từ hạn cũ 26/11.");
  });

  test("nothing left at the pause: the day of the resumption, or the next open one", () => {
    const used = { from: at("2026-08-25 10:00"), to: at("2026-08-30 10:00") };
    const { days, sentences } = explain({ kind: "workingDays", amount: 1 }, "2026-08-24 09:00", {
      pauses: [used],
    });
    expect(lines(days).at(-1)).toBe("3/9 open due, ngày làm việc kế tiếp");
    expect(plain(sentences.vi)).toContain("Hạn đã tính đủ khi đồng hồ dừng, nên trả trong ngày chạy lại.");
  });

  test("an open pause: up to the day it began, with what is left", () => {
    const { days, dueAt, sentences } = explain(threeDays, "2026-11-20 10:00", {
      pauses: [{ from: at("2026-11-23 10:00"), reason: taxPaid.reason }],
    });
    expect(dueAt).toBeNull();
    expect(lines(days).at(-1)).toBe("23/11 counted 1");
    expect(plain(sentences.vi).slice(-2)).toEqual([
      "Đồng hồ dừng từ 23/11, chờ nộp thuế.",
      "Còn 2 ngày làm việc, tính tiếp khi đồng hồ chạy lại.",
    ]);
  });

  test("verification, a late pause and a year not announced yet are said", () => {
    const rule: Rule = { ...threeDays, verification: { kind: "workingDays", amount: 5 } };
    const { sentences, rule: inForce } = explain(rule, "2027-12-27 10:00", {
      verificationAt: at("2027-12-28 10:00"),
      pauses: [{ from: at("2028-01-10 10:00") }],
    });
    expect(inForce).toEqual({ kind: "workingDays", amount: 5 });
    expect(plain(sentences.vi)).toEqual([
      "Hạn 5 ngày làm việc, tính từ ngày sau khi nhận.",
      "Hạn này áp dụng vì hồ sơ cần xác minh.",
      "Đồng hồ dừng khi đã quá hạn, nên ngày hẹn không đổi.",
      "Không tính Tết Dương lịch 1/1/2028; nghỉ bù 3/1/2028.",
      "Hẹn trả thứ Ba 4/1/2028, trước 17:00.",
      "Lịch nghỉ năm 2028 chưa công bố, ngày hẹn là dự kiến.",
    ]);
  });
});
