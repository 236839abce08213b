import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import { languages, type Language } from "../../../shared/i18n/index.ts";
import { KeyBar } from "../../ui/key-bar.tsx";
import { KioskKey } from "../../ui/kiosk-key.tsx";
import { Sign } from "../../ui/sign.tsx";
import { BarTime } from "../bar-time.tsx";
import { ScanDoor } from "../entry/scan-door.tsx";
import { KioskBar } from "../kiosk-bar.tsx";
import { ReadingKeys } from "../settings-keys.tsx";
import type { Settings } from "../use-settings.ts";
import "./attract.css";

type Props = {
  readonly office: Office | null;
  readonly now: number;
  readonly settings: Settings;
  readonly onBegin: (language: Language) => void;
};

/** What stands in the hall all day: an invitation in every language at once. A receipt or a digit needs no touch before it. */
export function AttractScreen({ office, now, settings, onBegin }: Props) {
  const { t } = useTranslation("hall");
  const [first, ...others] = languages;
  return (
    <main className="attract">
      <KioskBar office={office}>{office && <BarTime now={now} language={settings.language} />}</KioskBar>
      <Sign ground="office" stone={<ScanDoor />}>
        <h1 className="entry-title">{t("kiosk:enter.title")}</h1>
        <p className="entry-scan">{t("booking:kiosk.scan", { lng: first })}</p>
        {others.map((lng) => (
          <p key={lng} className="attract-other" lang={lng}>
            {t("booking:kiosk.scan", { lng })}
          </p>
        ))}
      </Sign>
      <div className="attract-body">
        {!office && <p role="alert">{t("kiosk:enter.unreachable")}</p>}
        <div role="group" className="attract-languages" aria-label={t("languages")}>
          {languages.map((lng) => (
            <KioskKey key={lng} shape="line" primary={lng === first} lang={lng} onPress={() => onBegin(lng)}>
              <strong>{t(`common:language.${lng}`, { lng })}</strong>
              <span>{t("begin", { lng })}</span>
            </KioskKey>
          ))}
        </div>
      </div>
      <KeyBar label={t("kiosk:keys.title")} settings={<ReadingKeys settings={settings} />} />
    </main>
  );
}
