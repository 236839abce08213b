import { useTranslation } from "react-i18next";
import { useCamera } from "../../scan/use-camera.ts";
import { FieldError } from "../phone-field.tsx";

/** The seals before the phone's camera. */
export default function SealCamera({ onScan }: { readonly onScan: (number: string) => void }) {
  const { t } = useTranslation("courier");
  const { video, fault } = useCamera(onScan);
  if (fault !== null) return <FieldError>{t("scan.noCamera")}</FieldError>;
  return <video ref={video} className="seal-camera" muted playsInline aria-label={t("scan.view")} />;
}
