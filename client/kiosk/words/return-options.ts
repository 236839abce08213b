import type { TFunction } from "i18next";
import type { ReturnChoices } from "../../../shared/contracts/return-choices.ts";
import {
  isSameWindow,
  type ChosenWindow,
  type DeliveryChoice,
} from "../../../shared/domain/deliveries/index.ts";
import { instantOf } from "../../../shared/domain/time/index.ts";
import { time, weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import type { Language } from "../../../shared/i18n/index.ts";

export const optionGroups = ["windows", "counters", "stop"] as const;

/** One thing that can be chosen, in words. */
export type ReturnOption = {
  readonly id: string;
  readonly group: (typeof optionGroups)[number];
  readonly choice: DeliveryChoice;
  readonly words: string;
  readonly note: string | null;
};

/** Everything that can be chosen of the way home, in the order it is shown: windows, offices, to stop. */
export function returnOptions(
  choices: ReturnChoices,
  t: TFunction,
  language: Language,
): readonly ReturnOption[] {
  const { may, window, windows, counter, counters } = choices;
  const now = (isNow: boolean) => (isNow ? t("homeReturn:choose.now") : null);
  const found: ReturnOption[] = [];
  if (may.includes("chooseWindow")) {
    found.push({
      id: "any",
      group: "windows",
      choice: { type: "chooseWindow", window: null },
      words: t(counter === null ? "homeReturn:choose.anyTime" : "homeReturn:choose.home"),
      note: now(counter === null && window === null),
    });
    for (const one of windows)
      found.push({
        id: `${one.date} ${one.from}`,
        group: "windows",
        choice: { type: "chooseWindow", window: one },
        words: windowWords(one, t, language),
        note: now(counter === null && isSameWindow(one, window)),
      });
  }
  if (may.includes("chooseCounter"))
    for (const { agency, name, address } of counters)
      found.push({
        id: agency,
        group: "counters",
        choice: { type: "chooseCounter", counter: agency },
        words: name[language],
        note: now(counter === agency) ?? address,
      });
  if (may.includes("stop"))
    found.push({
      id: "stop",
      group: "stop",
      choice: { type: "stop" },
      words: t("homeReturn:choose.stopLine"),
      note: t("homeReturn:choose.stopNote"),
    });
  return found;
}

/** "Thứ Tư 25/11, 07:30–11:30". */
export function windowWords({ date, from, to }: ChosenWindow, t: TFunction, language: Language): string {
  const [begins, ends] = [instantOf(date, from), instantOf(date, to)];
  const words = t("homeReturn:choose.windowOf", {
    day: weekdayDayMonth(begins, language),
    from: time(begins),
    to: time(ends),
  });
  return words.charAt(0).toUpperCase() + words.slice(1);
}
