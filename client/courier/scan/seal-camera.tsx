import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCamera } from "../../scan/use-camera.ts";
import { FieldError } from "../phone-field.tsx";

/** The seals before the phone's camera. */
export default function SealCamera({ onScan }: { readonly onScan: (number: string) => void }) {
  const { t } = useTranslation("courier");
  const video = useRef<HTMLVideoElement>(null);
  const { fault } = useCamera(video, onScan);
  if (fault !== null) return <FieldError>{t("scan.noCamera")}</FieldError>;
  return <video ref={video} className="seal-camera" muted playsInline aria-label={t("scan.view")} />;
}
