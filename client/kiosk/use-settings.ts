import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { languages, type Language } from "../../shared/i18n/index.ts";
import { currentLanguage, switchLanguage } from "../i18n/i18n.ts";

export type Settings = {
  readonly language: Language;
  readonly bigText: boolean;
  readonly black: boolean;
  /** Nothing differs from what the next resident should find. */
  readonly untouched: boolean;
  readonly setLanguage: (language: Language) => void;
  readonly setBigText: (on: boolean) => void;
  readonly setBlack: (on: boolean) => void;
  readonly reset: () => void;
};

/** How one resident wants to read. Nothing of it outlives the visit. */
export function useSettings(): Settings {
  useTranslation();
  const [bigText, setBigText] = useState(false);
  const [black, setBlack] = useState(false);
  const language = currentLanguage();
  const [first] = languages;

  useEffect(() => {
    document.documentElement.dataset["theme"] = black ? "black" : "kiosk";
    return () => {
      delete document.documentElement.dataset["theme"];
    };
  }, [black]);

  const reset = () => {
    setBigText(false);
    setBlack(false);
    switchLanguage(first);
  };
  const untouched = !bigText && !black && language === first;
  return { language, bigText, black, untouched, setLanguage: switchLanguage, setBigText, setBlack, reset };
}
