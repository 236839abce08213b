import type { TFunction } from "i18next";
import type { Fee, FeeItem } from "../../../shared/domain/procedures/index.ts";
import { wordsIn } from "../../../shared/domain/procedures/index.ts";
import type { Language } from "../../../shared/i18n/index.ts";

export type FeeWords = {
  /** The answer in a few words: free, an amount, or by which table. */
  readonly main: string;
  /** What it is made of. */
  readonly lines: readonly { readonly id: string; readonly words: string }[];
  readonly exempt: string | null;
};

/** A fee for somebody who has not counted pages yet: what it is made of, rather than a sum. */
export function feeWords(fee: Fee, t: TFunction, language: Language): FeeWords {
  const due = fee.items.filter(({ optional }) => !optional);
  const lines = groupsOf(fee.items, t, language).map(({ names, rate, optional }) => ({
    id: names.join(),
    words: t(optional ? "portal:procedure.feeOptional" : "portal:procedure.feeLine", {
      name: names.join(", "),
      rate,
    }),
  }));
  const who = fee.freeWhen.map((one) => wordsIn(one, language)).join("; ");
  return {
    main: mainWords(due, t, language),
    lines,
    exempt: who === "" ? null : t("portal:procedure.freeWhen", { who }),
  };
}

/** Items of the same rate in one line: three fees by the city's table are said once. */
function groupsOf(items: readonly FeeItem[], t: TFunction, language: Language) {
  const groups: { names: string[]; rate: string; optional: boolean }[] = [];
  for (const item of items) {
    const rate = rateWords(item, t, language);
    const alike = groups.find((group) => group.rate === rate && group.optional === item.optional);
    const name = wordsIn(item.name, language);
    if (alike) alike.names.push(name);
    else groups.push({ names: [name], rate, optional: item.optional });
  }
  return groups;
}

function mainWords(due: readonly FeeItem[], t: TFunction, language: Language): string {
  const [only] = due;
  if (!only) return t("portal:procedure.free");
  if (due.some(({ kind }) => kind === "open")) return t("portal:procedure.feeByTable");
  return due.map((item) => shortRate(item, t, language)).join(" + ");
}

function shortRate(item: FeeItem, t: TFunction, language: Language): string {
  return item.kind === "pages"
    ? t("portal:procedure.feeFrom", { amount: money(item.firstAmount, language) })
    : rateWords(item, t, language);
}

function rateWords(item: FeeItem, t: TFunction, language: Language): string {
  if (item.kind === "open") return wordsIn(item.text, language);
  if (item.kind === "fixed") {
    return t(`portal:procedure.per.${item.per}`, { amount: money(item.amount, language) });
  }
  return t("portal:procedure.feePages", {
    first: money(item.firstAmount, language),
    pages: item.firstPages,
    after: money(item.thenAmount, language),
    most: money(item.mostPerCopy, language),
  });
}

const money = (amount: number, language: Language) =>
  amount.toLocaleString(language === "vi" ? "vi-VN" : "en-GB");
