import { Keyboard } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCamera } from "../../scan/use-camera.ts";
import { DueMark } from "../../ui/due-mark.tsx";
import { KeyBar } from "../../ui/key-bar.tsx";
import { KioskKey } from "../../ui/kiosk-key.tsx";
import { Sign } from "../../ui/sign.tsx";
import { BackKey } from "../back-key.tsx";
import type { ScreenProps } from "../draw/draw-screens.tsx";
import { readScan, type Scan } from "../entry/scan-reader.ts";
import { KioskBar } from "../kiosk-bar.tsx";
import { LowestRow } from "../settings-keys.tsx";
import "./camera.css";

type Props = ScreenProps & { readonly onScan: (scan: Scan) => void; readonly onBack: () => void };

/** A receipt or a booking before the screen's own camera, which lights as long as this screen is open. */
export default function CameraScreen({ office, settings, idleLeft, onLeave, onScan, onBack }: Props) {
  const { t } = useTranslation("hall");
  const heading = useRef<HTMLHeadingElement>(null);
  const [isForeign, setForeign] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const { video, isOpen, fault } = useCamera((text) => {
    const scan = readScan(text.trim().toUpperCase(), office?.agency ?? null);
    setForeign(scan === null);
    if (scan) onScan(scan);
  });
  return (
    <main className="camera">
      <KioskBar office={office} />
      <Sign ground="office">
        <h1 className="draw-title" ref={heading} tabIndex={-1}>
          {t("camera.title")}
        </h1>
        <p className="draw-note">{t("camera.note")}</p>
      </Sign>
      <div className="camera-body">
        {fault === null ? (
          <video ref={video} className="camera-view" muted playsInline aria-label={t("camera.view")} />
        ) : (
          <p className="camera-fault" role="alert">
            <DueMark kind="overdue" /> {t(`camera.${fault}`)}
          </p>
        )}
        <p className="camera-note" aria-live="polite">
          {fault === null && !isOpen && t("camera.opening")}
          {isForeign && t("camera.noCode")}
        </p>
      </div>
      <KeyBar
        label={t("kiosk:keys.title")}
        actions={
          <>
            <BackKey onBack={onBack} />
            <KioskKey
              shape="line"
              primary={fault !== null}
              icon={<Keyboard aria-hidden="true" />}
              onPress={onBack}
            >
              {t("camera.type")}
            </KioskKey>
          </>
        }
        settings={<LowestRow settings={settings} idleLeft={idleLeft} onLeave={onLeave} />}
      />
    </main>
  );
}
