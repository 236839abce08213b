import type { TFunction } from "i18next";

/** "350 m", "1,2 km". */
export function distanceWords(metres: number, t: TFunction, language: string): string {
  const inKilometres = metres >= 1_000;
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const text = figure.format(inKilometres ? metres / 1_000 : metres);
  return t(inKilometres ? "point:kilometres" : "point:metres", { figure: text });
}
