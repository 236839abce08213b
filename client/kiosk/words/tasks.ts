import { inDigits } from "../../../shared/i18n/in-digits.ts";
import type { TFunction } from "i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import { counterWords, officeWords } from "./office-words.ts";
import { situationOf } from "./situation.ts";

/** One thing to bring or to do: what, what kind, where. */
export type Task = { readonly name: string; readonly note: string | null; readonly where: string | null };
export type Tasks = { readonly title: string; readonly items: readonly Task[] };

/** All that is asked of the resident, at once; null where nothing is. */
export function tasksOf(snapshot: Snapshot, office: Office, t: TFunction, language: Language): Tasks | null {
  switch (situationOf(snapshot)) {
    case "papers":
      return { title: t("kiosk:missing.title"), items: snapshot.missing };
    case "payment":
      return payment(snapshot, office, t, language);
    case "collect":
    case "backAtCounter":
    case "kept":
      return { title: t("kiosk:bring.collect"), items: ["receipt", "id", "proxy"].map(thing(office, t)) };
    case "atOtherCounter":
      return { title: t("kiosk:bring.collect"), items: ["id", "pin", "proxy"].map(thing(office, t)) };
    case "out":
      return { title: t("kiosk:bring.out"), items: ["id", "pin", "proxy"].map(thing(office, t)) };
    default:
      return null;
  }
}

const thing =
  (office: Office, t: TFunction) =>
  (name: string): Task => ({
    name: t(`kiosk:bring.${name}`),
    note: t(`kiosk:bring.${name}Note`, officeWords(office, t)),
    where: null,
  });

function payment(snapshot: Snapshot, office: Office, t: TFunction, language: Language): Tasks {
  const { amount = null, notice = null } = snapshot.payment ?? {};
  const pay: Task = {
    name:
      amount === null
        ? t("kiosk:payment.payAny")
        : t("kiosk:payment.pay", { amount: inDigits(amount, language) }),
    note: notice === null ? null : t("kiosk:payment.notice", { notice }),
    where: null,
  };
  const bring: Task = {
    name: t("kiosk:payment.bring", { counter: counterWords(office.supplementCounter, t) }),
    note: t("kiosk:payment.bringNote"),
    where: null,
  };
  return { title: t("kiosk:payment.title"), items: [pay, bring] };
}
