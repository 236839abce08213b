import { createInstance, type i18n as I18n, type TFunction } from "i18next";
import { en } from "./en/index.ts";
import { vi } from "./vi/index.ts";

export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

/** One catalogue for screens, notices and papers. Namespaces are the areas: `t("kiosk:ask.where")`. */
export const resources = { vi, en };

/** A ready i18next instance; nothing is loaded later, so `t` can be used at once. */
export function createI18n(language: Language): I18n {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: "vi",
    resources,
    ns: Object.keys(vi),
    defaultNS: "common",
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return i18n;
}

const translators = new Map<Language, TFunction>();

/** The translate function of a language, made once a process. */
export function translator(language: Language): TFunction {
  const known = translators.get(language);
  if (known) return known;
  const t = createI18n(language).t;
  translators.set(language, t);
  return t;
}
