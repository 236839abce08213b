import type { Text } from "../calendar/definition.ts";
import { dayOfMinute, localMinuteOf } from "../time/zone.ts";
import type { ClockFacts, Pause } from "./rule.ts";
import type { ClockRun, Leg } from "./run-clock.ts";
import { dayText, instantText, rangeText } from "./words.ts";

/** What each pause did, and whether one came too late to do anything. */
export function pauseSentences(run: ClockRun, facts: ClockFacts, year: number): Text[] {
  const sentences: Text[] = [];
  for (const leg of run.legs) {
    if (!leg.stop) continue;
    const { pause, left, restart } = leg.stop;
    sentences.push(stopSentence(leg, pause, year));
    if (pause.to === undefined) continue;
    if (restart) sentences.push(restartSentence(pause.to, year));
    else if (left.kind === "usedUp") {
      sentences.push({
        vi: "Hạn đã tính đủ khi đồng hồ dừng, nên trả trong ngày chạy lại.",
        en: "The limit was used up when the clock stopped, so it is due on the day it ran again.",
      });
    }
  }
  const { dueAt } = run;
  if (dueAt !== null && facts.pauses?.some(({ from }) => from > dueAt)) {
    sentences.push({
      vi: "Đồng hồ dừng khi đã quá hạn, nên ngày hẹn không đổi.",
      en: "The clock stopped after the due date, so the date did not change.",
    });
  }
  return sentences;
}

function stopSentence(leg: Leg, pause: Pause, year: number): Text {
  const why = {
    vi: pause.reason ? `, ${pause.reason.vi}` : "",
    en: pause.reason ? `, ${pause.reason.en}` : "",
  };
  const fromDay = dayOfMinute(localMinuteOf(pause.from));
  const first = dayText(fromDay, year);
  if (pause.to === undefined) {
    return {
      vi: `Đồng hồ dừng từ ${first.vi}${why.vi}.`,
      en: `The clock has stood still since ${first.en}${why.en}.`,
    };
  }
  if (leg.remainder.kind === "workingHours" || leg.remainder.kind === "sameDay") {
    const [from, to] = [instantText(pause.from, year), instantText(pause.to, year)];
    return {
      vi: `Đồng hồ dừng từ ${from.vi} đến ${to.vi}${why.vi}.`,
      en: `The clock stood still from ${from.en} to ${to.en}${why.en}.`,
    };
  }
  const toDay = dayOfMinute(localMinuteOf(pause.to));
  const days = toDay - fromDay;
  if (days === 0) {
    return {
      vi: `Đồng hồ dừng trong ngày ${first.vi}${why.vi}.`,
      en: `The clock stood still within ${first.en}${why.en}.`,
    };
  }
  const range = rangeText(fromDay + 1, toDay, year);
  return {
    vi: `Đồng hồ dừng ${days}\u00a0ngày (${range.vi})${why.vi}.`,
    en: `The clock stood still for ${days}\u00a0${days === 1 ? "day" : "days"} (${range.en})${why.en}.`,
  };
}

function restartSentence(resumedAt: number, year: number): Text {
  const date = dayText(dayOfMinute(localMinuteOf(resumedAt)), year);
  return {
    vi: `Hạn tính lại từ đầu sau ${date.vi}.`,
    en: `The whole limit was counted anew after ${date.en}.`,
  };
}
