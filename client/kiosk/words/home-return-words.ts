import type { TFunction } from "i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { HomeReturnSnapshot } from "../../../shared/contracts/return-choices.ts";
import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import { dayMonth, time, weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import { inDigits } from "../../../shared/i18n/in-digits.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import { counterWords } from "./office-words.ts";

type Context = { readonly office: Office; readonly t: TFunction; readonly language: Language };

/** What is known of a result on its way home beyond where it is, a sentence each; nothing once the office has ended it otherwise. */
export function homeReturnWords(snapshot: Snapshot, context: Context): readonly string[] {
  const { status, homeReturn } = snapshot;
  if (!homeReturn || (status !== "processed" && status !== "returned")) return [];
  const { t } = context;
  const { state, receivedBy } = homeReturn;
  if (status === "returned")
    return state === "delivered" && receivedBy !== null
      ? [t("homeReturn:receivedBy", { relation: t(`homeReturn:relations.${receivedBy}`) })]
      : [];
  return [
    windowWords(homeReturn, context),
    placeWords(homeReturn, context),
    ...dueWords(homeReturn, context),
    failureWords(homeReturn, context),
    waitWords(homeReturn, context),
  ].filter((words) => words !== null);
}

function windowWords(
  { window, state, counter }: HomeReturnSnapshot,
  { t, language }: Context,
): string | null {
  if (!window) {
    const isAhead = state === "planned" || state === "sealed";
    return isAhead && counter === null ? t("homeReturn:anyTime") : null;
  }
  const [from, to] = [Date.parse(window.from), Date.parse(window.to)];
  return t(window.expected ? "homeReturn:expected" : "homeReturn:window", {
    day: weekdayDayMonth(from, language),
    from: time(from),
    to: time(to),
  });
}

function placeWords({ counter, state }: HomeReturnSnapshot, { t, language }: Context): string | null {
  if (!counter || state === "atOtherCounter") return null;
  return t("homeReturn:counter", { office: counter.name[language], address: counter.address });
}

function dueWords({ due }: HomeReturnSnapshot, { t, language }: Context): readonly string[] {
  const { amount = 0, originals = 0 } = due ?? {};
  const pay = t("homeReturn:pay", { amount: inDigits(amount, language) });
  const giveBack = t("homeReturn:giveBack", { count: originals });
  return [...(amount > 0 ? [pay] : []), ...(originals > 0 ? [giveBack] : [])];
}

function failureWords({ failed }: HomeReturnSnapshot, { t, language }: Context): string | null {
  return failed
    ? t("homeReturn:failed", {
        day: dayMonth(Date.parse(failed.at), language),
        reason: t(`homeReturn:reasons.${failed.reason}`),
      })
    : null;
}

function waitWords(of: HomeReturnSnapshot, { office, t, language }: Context): string | null {
  if (of.waitsUntil === null) return null;
  const day = weekdayDayMonth(Date.parse(of.waitsUntil), language);
  if (of.state !== "atOtherCounter")
    return t("homeReturn:waits", { day, counter: counterWords(office.returnCounter, t) });
  return t("homeReturn:waitsElsewhere", {
    day,
    counter: counterWords(of.counter?.returnCounter ?? "", t),
    office: of.counter?.name[language] ?? "",
    address: of.counter?.address ?? "",
    phone: of.counter?.phone ?? "",
  });
}

/** Nothing can be chosen any more, but the office can be called. */
export const hasLeft = ({ status, homeReturn }: Snapshot): boolean =>
  status === "processed" && (homeReturn?.state === "outForReturn" || homeReturn?.state === "returning");
