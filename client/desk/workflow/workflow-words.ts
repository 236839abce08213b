import type { TFunction } from "i18next";
import { sharesOf, type StepId, type WorkStep } from "../../../shared/domain/procedures/index.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import type { Change } from "./changes.ts";
import type { DraftStep } from "./draft.ts";

export const nameOfStep = (id: StepId, t: TFunction): string => t(`desk:dossier.steps.${id}`);

const numberIn = (amount: number, language: Language) =>
  amount.toLocaleString(language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 4 });

/** "45 % thời hạn", "3 ngày làm việc". */
function sayTime({ amount, unit }: Pick<DraftStep, "amount" | "unit">, t: TFunction, language: Language) {
  const number = amount.trim() === "" ? NaN : Number(amount);
  if (!Number.isFinite(number)) return t("desk:workflow.noTime");
  const said = numberIn(number, language);
  return unit === "share"
    ? t("desk:workflow.share", { amount: said })
    : t(`states:limit.${unit}`, { amount: said });
}

/** How much of the whole limit is given to steps, and how much is not. */
export function saySum(steps: readonly WorkStep[], t: TFunction, language: Language): string {
  const own = steps.filter((step) => "limit" in step).length;
  const sum = Number((sharesOf(steps) * 100).toFixed(4));
  if (!Number.isFinite(sum)) return t("desk:workflow.sum.unread");
  const of = (name: string, amount: number) =>
    t(`desk:workflow.sum.${name}`, { amount: numberIn(amount, language) });
  const rest = Number((100 - sum).toFixed(4));
  const shares = rest === 0 ? t("desk:workflow.sum.whole") : rest > 0 ? of("less", sum) : of("more", -rest);
  const left = rest > 0 && own === 0 ? of("missing", rest) : null;
  return [shares, left, own > 0 ? t("desk:workflow.sum.own", { count: own }) : null]
    .filter((part) => part !== null)
    .join(" ");
}

/** One sentence for what is changed. */
export function sayChange(
  change: Change,
  of: { readonly t: TFunction; readonly language: Language; readonly nameOfAgency: (code: string) => string },
): string {
  const { t, language, nameOfAgency } = of;
  if (change.of === "order") return t("desk:workflow.changes.order");
  const step = nameOfStep(change.id, t);
  switch (change.of) {
    case "added":
    case "removed":
      return t(`desk:workflow.changes.${change.of}`, { step });
    case "role": {
      const [from, to] = [t(`desk:shell.roles.${change.from}`), t(`desk:shell.roles.${change.to}`)];
      return t("desk:workflow.changes.role", { step, from, to });
    }
    case "agency":
      return t("desk:workflow.changes.agency", { step, to: nameOfAgency(change.to) });
    case "time": {
      const [from, to] = [sayTime(change.from, t, language), sayTime(change.to, t, language)];
      return t("desk:workflow.changes.time", { step, from, to });
    }
  }
}
