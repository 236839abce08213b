import { useTranslation } from "react-i18next";
import { wordsIn, type Uncertainty } from "../../../shared/domain/procedures/index.ts";
import { currentLanguage } from "../../i18n/i18n.ts";

/** Says at the value itself that it could not be confirmed, and why. */
export function Unconfirmed({ reasons }: { readonly reasons: readonly Uncertainty[] }) {
  const { t } = useTranslation("portal");
  const language = currentLanguage();
  return reasons.map(({ value, why }) => (
    <p key={value} className="unconfirmed">
      <strong>{t("procedure.unconfirmed")}:</strong> {wordsIn(why, language)}.
    </p>
  ));
}
