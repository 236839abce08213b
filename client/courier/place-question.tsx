import { MapPin } from "lucide-react";
import { useTranslation } from "react-i18next";
import { PhoneButton } from "./phone-button.tsx";

/** Asked at the first delivery, with the reason; either answer is fine. */
export function PlaceQuestion({ onChoose }: { readonly onChoose: (answer: "yes" | "no") => void }) {
  const { t } = useTranslation("courier");
  return (
    <section className="phone-question" aria-label={t("place.title")}>
      <MapPin aria-hidden="true" size={26} strokeWidth={2.25} />
      <p>
        <strong>{t("place.title")}</strong> {t("place.why")}
      </p>
      <div className="phone-button-pair">
        <PhoneButton onClick={() => onChoose("yes")}>{t("place.yes")}</PhoneButton>
        <PhoneButton onClick={() => onChoose("no")}>{t("place.no")}</PhoneButton>
      </div>
    </section>
  );
}
