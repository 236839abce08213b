import { describe, expect, test } from "@jest/globals";
import {
  atHead,
  placesWords,
  sittingDay,
  sittingHours,
  slotDay,
  slotTime,
} from "../../../shared/i18n/sitting-words.ts";

const evening = { date: "2026-11-25", start: 1_050, end: 1_200 };

describe("A sitting in words", () => {
  test.each([
    [480, "sáng", "morning of"],
    [719, "sáng", "morning of"],
    [720, "chiều", "afternoon of"],
    [1_019, "chiều", "afternoon of"],
    [1_020, "tối", "evening of"],
  ])("that begins at minute %d is one of the %s", (start, vi, en) => {
    expect(sittingDay({ ...evening, start }, "vi")).toBe(`${vi} thứ\u00A0Tư\u00A025/11`);
    expect(sittingDay({ ...evening, start }, "en")).toBe(`${en} Wednesday\u00A025\u00A0Nov`);
  });

  test("has hours, slots and places, and says when none is left", () => {
    expect(sittingHours(evening)).toBe("17:30–20:00");
    expect(slotTime(evening, 480)).toBe("08:00");
    expect(atHead(slotDay(evening, "vi"))).toBe("Thứ\u00A0Tư\u00A025/11");
    expect([0, 1, 14].map((count) => placesWords(count, "vi"))).toEqual([
      "hết chỗ",
      "còn 1 chỗ",
      "còn 14 chỗ",
    ]);
    expect([0, 1, 14].map((count) => placesWords(count, "en"))).toEqual([
      "no places left",
      "1 place left",
      "14 places left",
    ]);
  });
});
