import { describe, expect, test } from "@jest/globals";
import { roadWords } from "../../../client/kiosk/words/road-words.ts";
import { wayAfter } from "../../../client/ui/road-stops.ts";
import { standardCalendar } from "../../../shared/domain/calendar/index.ts";
import { explainDue } from "../../../shared/domain/deadlines/index.ts";
import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import { translator } from "../../../shared/i18n/index.ts";
import { aSnapshot, stop, wall } from "./a-snapshot.ts";

const road = (different: Partial<Snapshot>) => roadWords(aSnapshot(different), translator("vi"), "vi");

const withPause = [
  stop("accepted", "passed", "2026-08-17 09:10"),
  stop("processing", "passed", "2026-08-18 08:00", true),
  stop("payment", "passed", "2026-08-24 11:05"),
  stop("processing", "here", "2026-08-27 16:30"),
  stop("processed", "ahead", "2026-09-03 17:00"),
  stop("returned", "ahead", null),
];

describe("the road of a dossier", () => {
  test("names each stop with its day, and the last by the way of return", () => {
    const stops = road({});
    expect(stops.map(({ label, note }) => [label, note])).toEqual([
      ["Tiếp nhận", "17/8"],
      ["Xử lý", "đang làm"],
      ["Có kết quả", "26/8"],
      ["Trả tại quầy", undefined],
    ]);
    expect(stops.map(({ kind }) => kind)).toEqual(["passed", "here", "ahead", "end"]);
    expect(road({ returnMode: "home" }).at(-1)?.label).toBe("Trả tận nhà");
  });

  test("says over the waiting stretch how many days the clock stood still", () => {
    const millis = (text: string) => Date.parse(wall(text));
    const { dueAt, provisional, sentences, days } = explainDue(
      { kind: "workingDays", amount: 8 },
      {
        acceptedAt: millis("2026-08-17 09:10"),
        pauses: [{ from: millis("2026-08-24 11:05"), to: millis("2026-08-27 16:30") }],
      },
      standardCalendar(),
    );
    const explanation: Snapshot["explanation"] = {
      dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
      provisional,
      sentences: { vi: [...sentences.vi], en: [...sentences.en] },
      days: days.map(({ date, kind, open }) => ({ date, kind, open })),
    };
    expect(road({ road: withPause, explanation }).map(({ pause }) => pause)).toEqual([
      undefined,
      undefined,
      "dừng 3 ngày",
      undefined,
      undefined,
      undefined,
    ]);
    expect(road({ road: withPause }).at(2)?.pause).toBe("đồng hồ dừng");
  });

  test("calls the second time it is worked on by another name", () => {
    expect(road({ road: withPause }).map(({ label }) => label)).toContain("Làm tiếp");
  });

  test("shows six stops at most, and says how many came before", () => {
    const long = [...withPause.slice(0, 3), ...withPause];
    const stops = road({ road: long });
    expect(stops).toHaveLength(6);
    expect(stops[0]).toMatchObject({ label: "và 4 bước trước", kind: "passed" });
  });

  test("stops where the dossier was stopped, and arrives where it was returned", () => {
    const ended = (key: "withdrawn" | "returned") =>
      road({
        turn: "over",
        road: [stop("accepted", "passed", "2026-08-17 09:10"), stop(key, "here", "2026-08-20 09:00")],
      });
    expect(ended("withdrawn").at(-1)).toMatchObject({ kind: "halted", note: "20/8" });
    expect(ended("returned").at(-1)).toMatchObject({ kind: "arrived" });
    const stops = ended("withdrawn");
    expect(stops.map((one, index) => wayAfter(one, stops[index + 1]))).toEqual(["done", "none"]);
  });
});
