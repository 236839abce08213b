import { useTranslation } from "react-i18next";
import { currentLanguage, switchLanguage } from "../i18n/i18n.ts";
import { PhoneButton } from "./phone-button.tsx";

/** Names the other language in that language. */
export function LanguageButton() {
  const { t } = useTranslation("courier");
  const other = currentLanguage() === "vi" ? "en" : "vi";
  return (
    <PhoneButton onClick={() => switchLanguage(other)}>
      <span lang={other}>{t("language")}</span>
    </PhoneButton>
  );
}
