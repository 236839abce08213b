import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import { KeyBar } from "../../ui/key-bar.tsx";
import { Sign } from "../../ui/sign.tsx";
import { BackKey } from "../back-key.tsx";
import type { ScreenProps } from "../draw/draw-screens.tsx";
import { KioskBar } from "../kiosk-bar.tsx";
import { LowestRow } from "../settings-keys.tsx";

type Props = Omit<ScreenProps, "office"> & {
  readonly office: Office;
  readonly title: string;
  readonly onBack: () => void;
};

/** A procedure whose rules begin later, or have ended. */
export function NotInForceScreen({ office, settings, idleLeft, onLeave, title, onBack }: Props) {
  const { t } = useTranslation("portal");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="draw">
      <KioskBar office={office} />
      <Sign ground="over">
        <h1 className="procedure-name" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="draw-note">{t("procedure.notInForceTitle")}</p>
      </Sign>
      <div className="draw-body draw-body--words">
        <p className="draw-wait">{t("procedure.notInForce")}</p>
      </div>
      <KeyBar
        label={t("kiosk:keys.title")}
        actions={<BackKey onBack={onBack} />}
        settings={<LowestRow settings={settings} idleLeft={idleLeft} onLeave={onLeave} />}
      />
    </main>
  );
}
