import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/i18n/index.ts";
import { currentLanguage } from "../../i18n/i18n.ts";

export type Words = {
  /** Looks in the desk's area; another area is named before a colon: `states:status.accepted`. */
  readonly t: TFunction;
  readonly language: Language;
  /** The reader's language of a piece of data; Vietnamese where it is not translated. */
  readonly pick: (words: { readonly vi: string; readonly en?: string | undefined }) => string;
};

/** The words of the desk. */
export function useWords(): Words {
  const { t } = useTranslation("desk");
  const language = currentLanguage();
  return { t, language, pick: (words) => words[language] ?? words.vi };
}
