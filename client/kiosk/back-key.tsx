import { ChevronLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { KioskKey } from "../ui/kiosk-key.tsx";

/** One step back, as Escape does. */
export function BackKey({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation("hall");
  return (
    <KioskKey shape="line" icon={<ChevronLeft aria-hidden="true" />} onPress={onBack}>
      {t("back")}
    </KioskKey>
  );
}
