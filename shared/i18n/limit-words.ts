import type { Rule } from "../domain/deadlines/index.ts";
import { translator, type Language } from "./index.ts";

/** A limit in words, such as "8 ngày làm việc"; the published text, or that the office sets the date, without a rule. */
export function limitWords(rule: Rule | null, text: string | undefined, language: Language): string {
  const t = translator(language);
  if (!rule) return text ?? t("states:limit.byOffice");
  if (rule.kind === "sameDay") return t("states:limit.sameDay", { cutOff: rule.cutOff ?? "15:00" });
  const amount = rule.amount.toLocaleString(language === "vi" ? "vi-VN" : "en-GB");
  return t(`states:limit.${rule.kind}`, { amount });
}

export function limitInBothLanguages(rule: Rule | null, text?: string): { vi: string; en: string } {
  return { vi: limitWords(rule, text, "vi"), en: limitWords(rule, text, "en") };
}
