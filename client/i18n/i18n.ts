import type { i18n as I18n } from "i18next";
import { createI18n, languages, type Language } from "../../shared/i18n/index.ts";

/** The screens' translator. Vietnamese first; a choice of language lasts until the screen is left. */
export const i18n: I18n = createI18n("vi");

export function currentLanguage(): Language {
  return languages.find((one) => one === i18n.language) ?? "vi";
}

/** Switches every screen of this page, and tells assistive technology. */
export function switchLanguage(language: Language): void {
  document.documentElement.lang = language;
  void i18n.changeLanguage(language);
}
