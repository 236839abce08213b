import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { KeyBar } from "../../ui/key-bar.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { Sign } from "../../ui/sign.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { BackKey } from "../back-key.tsx";
import type { ScreenProps } from "../draw/draw-screens.tsx";
import { KioskBar } from "../kiosk-bar.tsx";
import { LowestRow } from "../settings-keys.tsx";
import { useViewHandOver } from "./use-view-hand-over.ts";
import "./phone.css";

type Props = Omit<ScreenProps, "idleLeft"> & { readonly ticket: string; readonly onBack: () => void };

/** "Xem trên điện thoại": a code that works once. Nothing of the dossier is on the screen meanwhile. */
export function PhoneScreen({ office, settings, onLeave, ticket, onBack }: Props) {
  const { t } = useTranslation("hall");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { view, left, failed } = useViewHandOver(ticket, onLeave);
  return (
    <main className="phone-view" data-hand-over={view ? "offered" : failed ? "failed" : "making"}>
      <KioskBar office={office} />
      <Sign ground="office">
        <h1 className="draw-title" ref={heading} tabIndex={-1}>
          {t(failed ? "phone.failed" : "phone.title")}
        </h1>
        <p className="draw-note">{t(failed ? "phone.failedNote" : "phone.note")}</p>
      </Sign>
      <div className="phone-body">
        {!view && !failed && <Skeleton rows={3} words={t("phone.making")} />}
        {view && left !== null && (
          <>
            <QrCode rows={view.qr} label={t("phone.qr")} />
            <div className="phone-words">
              <ol className="phone-steps">
                {(["step1", "step2", "step3"] as const).map((step) => (
                  <li key={step}>{t(`phone.${step}`)}</li>
                ))}
              </ol>
              <p className="phone-left" aria-hidden="true">
                {t("phone.left", { seconds: left })}
              </p>
            </div>
          </>
        )}
      </div>
      <KeyBar
        label={t("kiosk:keys.title")}
        actions={<BackKey onBack={onBack} />}
        settings={<LowestRow settings={settings} idleLeft={left ?? 0} onLeave={onLeave} />}
      />
    </main>
  );
}
