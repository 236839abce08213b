import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { PageLink } from "../../../shared/contracts/procedures.ts";
import { KeyBar } from "../../ui/key-bar.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { Sign } from "../../ui/sign.tsx";
import { BackKey } from "../back-key.tsx";
import type { ScreenProps } from "../draw/draw-screens.tsx";
import { KioskBar } from "../kiosk-bar.tsx";
import { LowestRow } from "../settings-keys.tsx";
import { officeWords } from "../words/office-words.ts";
import "../phone/phone.css";

type Props = Omit<ScreenProps, "office"> & {
  readonly office: Office;
  readonly title: string;
  readonly link: PageLink | null;
  readonly onBack: () => void;
};

/** The procedure's public page, for a phone: it holds nothing of whoever asks. */
export function TakeScreen({ office, settings, idleLeft, onLeave, title, link, onBack }: Props) {
  const { t } = useTranslation("hall");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="phone-view">
      <KioskBar office={office} />
      <Sign ground="office">
        <h1 className="draw-title" ref={heading} tabIndex={-1}>
          {t("procedure.takeTitle")}
        </h1>
        <p className="draw-note">{t("procedure.takeNote", officeWords(office, t))}</p>
      </Sign>
      <div className="phone-body">
        {link && <QrCode rows={link.qr} label={t("procedure.takeQr")} />}
        <div className="phone-words">
          <p className="phone-left">{link ? title : t("procedure.noLink")}</p>
        </div>
      </div>
      <KeyBar
        label={t("kiosk:keys.title")}
        actions={<BackKey onBack={onBack} />}
        settings={<LowestRow settings={settings} idleLeft={idleLeft} onLeave={onLeave} />}
      />
    </main>
  );
}
