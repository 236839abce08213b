import type { Language } from "./index.ts";

/** "25.000" in Vietnamese, "25,000" in English: a figure as it is read, without a unit. */
export const inDigits = (figure: number, language: Language): string =>
  new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB").format(figure);
