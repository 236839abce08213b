import type { Calendar } from "../calendar/compile-calendar.ts";
import type { Text } from "../calendar/definition.ts";
import { civilOf, dayOfDate } from "../time/civil-date.ts";
import { dayOfMinute, localMinuteOf, minutesPerDay, clockOf } from "../time/zone.ts";
import { dueDay } from "./due-of.ts";
import type { ExplainedDay } from "./explanation.ts";
import { pauseSentences } from "./pause-sentences.ts";
import type { ClockFacts, Rule } from "./rule.ts";
import { wholeOf, type ClockRun } from "./run-clock.ts";
import { amountText, capital, dayText, leftText, rangeText, weekdayText } from "./words.ts";

/** The explanation in words: the limit, what stopped it, what was not counted, and the answer. One fact a sentence. */
export function sentencesOf(
  rule: Rule,
  facts: ClockFacts,
  run: ClockRun,
  days: readonly ExplainedDay[],
  calendar: Calendar,
): Text[] {
  const firstDay = dayOfMinute(localMinuteOf(facts.acceptedAt));
  const { year } = civilOf(firstDay);
  return [
    limitSentence(rule),
    ...verificationSentence(facts),
    ...lateForTheSameDay(rule, facts, days),
    ...pauseSentences(run, facts, year),
    ...movedSentences(days, firstDay, year),
    ...closedSentence(days, firstDay, year),
    ...makeUpSentences(rule, days, firstDay, year),
    ...extensionSentence(facts, days, year),
    answerSentence(run, year),
    ...provisionalSentence(days, calendar),
  ];
}

function limitSentence(rule: Rule): Text {
  if (rule.kind === "sameDay") {
    const cutOff = clockOf(wholeOf(rule).cutOff);
    return {
      vi: `Trả trong ngày nếu nhận đến ${cutOff}.`,
      en: `Ready the same day if accepted by ${cutOff}.`,
    };
  }
  const amount = amountText(rule);
  switch (rule.kind) {
    case "workingHours":
      return { vi: `Hạn ${amount.vi}, tính từ lúc nhận.`, en: `${amount.en}, counted from acceptance.` };
    case "workingDays":
      return {
        vi: `Hạn ${amount.vi}, tính từ ngày sau khi nhận.`,
        en: `${amount.en}, counted from the day after acceptance.`,
      };
    case "calendarDays":
      return {
        vi: `Hạn ${amount.vi}, kể cả ngày nghỉ, tính từ ngày sau khi nhận.`,
        en: `${amount.en}, days off included, counted from the day after acceptance.`,
      };
    default:
      return {
        vi: `Hạn ${amount.vi}, tính đến ngày tương ứng của tháng cuối.`,
        en: `${amount.en}, to the same day of the last month.`,
      };
  }
}

function verificationSentence({ verificationAt }: ClockFacts): Text[] {
  if (verificationAt === undefined) return [];
  return [
    {
      vi: "Hạn này áp dụng vì hồ sơ cần xác minh.",
      en: "This limit applies because verification is needed.",
    },
  ];
}

/** Only the last acceptance of the same day counts: a resumption is one. */
function lateForTheSameDay(rule: Rule, facts: ClockFacts, days: readonly ExplainedDay[]): Text[] {
  const accepted = days[0];
  if (rule.kind !== "sameDay" || !accepted || accepted.due || facts.pauses?.length) return [];
  if (!accepted.open) {
    return [
      {
        vi: "Nhận vào ngày nghỉ nên hẹn ngày làm việc kế tiếp.",
        en: "Accepted on a day off, so it is due the next working day.",
      },
    ];
  }
  const cutOff = wholeOf(rule).cutOff;
  const minute = localMinuteOf(facts.acceptedAt) % minutesPerDay;
  if (minute < cutOff) {
    return [
      {
        vi: "Nhận khi ngày làm việc đã hết nên hẹn ngày làm việc kế tiếp.",
        en: "Accepted after closing, so it is due the next working day.",
      },
    ];
  }
  const clock = clockOf(cutOff);
  return [
    {
      vi: `Nhận sau ${clock} nên hẹn ngày làm việc kế tiếp.`,
      en: `Accepted after ${clock}, so it is due the next working day.`,
    },
  ];
}

/** Named days off that were not counted, as runs of dates: "Tết Nguyên đán 16–20/2". */
function closedSentence(days: readonly ExplainedDay[], firstDay: number, year: number): Text[] {
  const runs: { readonly name: Text; readonly from: number; to: number }[] = [];
  days.forEach(({ kind, decision, reason }, index) => {
    if (kind !== "closed" || decision === undefined || !reason) return;
    const day = firstDay + index;
    const last = runs.at(-1);
    if (last && last.to === day - 1 && last.name.vi === reason.vi) last.to = day;
    else runs.push({ name: reason, from: day, to: day });
  });
  if (runs.length === 0) return [];
  const words = runs.map(({ name, from, to }) => {
    const range = rangeText(from, to, year);
    return { vi: `${name.vi} ${range.vi}`, en: `${name.en} ${range.en}` };
  });
  return [
    {
      vi: `Không tính ${words.map(({ vi }) => vi).join("; ")}.`,
      en: `Not counted: ${words.map(({ en }) => en).join("; ")}.`,
    },
  ];
}

/** A limit of calendar days or months whose last day is a day off. */
function movedSentences(days: readonly ExplainedDay[], firstDay: number, year: number): Text[] {
  return days.flatMap((last, index) => {
    const next = days[index + 1];
    if (last.number === undefined || last.open || next?.kind === "paused") return [];
    const goesOn = next?.number !== undefined && next.part === last.part;
    if (goesOn) return [];
    const date = dayText(firstDay + index, year);
    return [
      {
        vi: `Ngày cuối ${date.vi} cơ quan nghỉ, nên hẹn ngày làm việc kế tiếp.`,
        en: `The office is closed on the last day, ${date.en}, so it is due the next working day.`,
      },
    ];
  });
}

/** Said of working time only: calendar days count without it. */
function makeUpSentences(rule: Rule, days: readonly ExplainedDay[], firstDay: number, year: number): Text[] {
  if (rule.kind === "calendarDays" || rule.kind === "months") return [];
  return days.flatMap(({ kind, makeUp }, index) => {
    if (!makeUp || kind !== "counted") return [];
    const date = weekdayText(firstDay + index, year);
    return [
      {
        vi: `${capital(date.vi)} làm bù nên được tính.`,
        en: `${date.en} is a make-up working day and counts.`,
      },
    ];
  });
}

function extensionSentence({ extension }: ClockFacts, days: readonly ExplainedDay[], year: number): Text[] {
  const oldDue = days.find((day) => day.oldDue);
  if (!extension || !oldDue) return [];
  const amount = amountText(extension);
  const from = dayText(dayOfDate(oldDue.date), year);
  return [
    {
      vi: `Gia hạn ${amount.vi}, tính từ hạn cũ ${from.vi}.`,
      en: `Extended by ${amount.en}, counted from the old due date ${from.en}.`,
    },
  ];
}

function answerSentence({ dueAt, left }: ClockRun, year: number): Text {
  if (dueAt === null) {
    if (!left || left.amount === 0) {
      return {
        vi: "Hạn đã tính đủ; khi đồng hồ chạy lại, trả trong ngày.",
        en: "The limit is used up; it is due on the day the clock runs again.",
      };
    }
    const rest = leftText(left);
    return {
      vi: `Còn ${rest.vi}, tính tiếp khi đồng hồ chạy lại.`,
      en: `${rest.en} left, counted when the clock runs again.`,
    };
  }
  const minute = localMinuteOf(dueAt);
  const day = dueDay(dueAt);
  const clock = clockOf(minute - day * minutesPerDay);
  const date = weekdayText(day, year);
  return { vi: `Hẹn trả ${date.vi}, trước ${clock}.`, en: `Due on ${date.en}, by ${clock}.` };
}

function provisionalSentence(days: readonly ExplainedDay[], calendar: Calendar): Text[] {
  const years = [...new Set(days.map(({ date }) => Number(date.slice(0, 4))))].filter(
    (year) => !calendar.isOfficial(year),
  );
  return years.map((year) => ({
    vi: `Lịch nghỉ năm ${year} chưa công bố, ngày hẹn là dự kiến.`,
    en: `The days off of ${year} are not announced yet, so the date is provisional.`,
  }));
}
