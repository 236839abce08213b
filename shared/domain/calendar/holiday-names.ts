import type { Text } from "./definition.ts";

/** The words of the calendar are data like its dates: a decision brings both. Short enough for a cell of the month view. */
export const holidayNames = {
  newYear: { vi: "Tết Dương lịch", en: "New Year's Day" },
  tet: { vi: "Tết Nguyên đán", en: "Lunar New Year" },
  hungKings: { vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings' Day" },
  reunification: { vi: "Ngày Chiến thắng", en: "Victory Day" },
  labour: { vi: "Quốc tế Lao động", en: "Labour Day" },
  national: { vi: "Quốc khánh", en: "National Day" },
  culture: { vi: "Ngày Văn hóa Việt Nam", en: "Vietnam Culture Day" },
  compensatory: { vi: "nghỉ bù", en: "compensatory day off" },
  swap: { vi: "nghỉ hoán đổi", en: "swapped day off" },
  makeUp: { vi: "làm bù", en: "make-up working day" },
} as const satisfies Readonly<Record<string, Text>>;

export type Holiday = keyof typeof holidayNames;

export const labourCode112 = "Bộ luật Lao động 2019, Điều 112";
export const labourCode111 = "Bộ luật Lao động 2019, Điều 111 khoản 3";
export const cultureDayResolution = "NQ 28/2026/QH16";
