import { BookOpen, Search, Ticket } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { sittingDay, sittingHours } from "../../../shared/i18n/sitting-words.ts";
import { KeyBar } from "../../ui/key-bar.tsx";
import { KioskKey } from "../../ui/kiosk-key.tsx";
import { Sign } from "../../ui/sign.tsx";
import { keepRanges } from "../answer-words.ts";
import { BackKey } from "../back-key.tsx";
import { BarTime } from "../bar-time.tsx";
import type { ScreenProps } from "../draw/draw-screens.tsx";
import type { Draw } from "../draw/use-draw.ts";
import { ScanDoor } from "../entry/scan-door.tsx";
import { KioskBar } from "../kiosk-bar.tsx";
import { LowestRow } from "../settings-keys.tsx";
import "./attract.css";

type Props = ScreenProps & {
  readonly now: number;
  readonly draw: Draw;
  readonly onTrack: () => void;
  readonly onFind: () => void;
  readonly onDraw: () => void;
};

/** The three ways on. A scan is understood here as everywhere. */
export function MenuScreen({ office, now, settings, idleLeft, onLeave, draw, ...on }: Props) {
  const { t } = useTranslation("hall");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="menu">
      <KioskBar office={office}>{office && <BarTime now={now} language={settings.language} />}</KioskBar>
      <Sign ground="office" stone={<ScanDoor />}>
        <h1 className="entry-title" ref={heading} tabIndex={-1}>
          {t("menu.title")}
        </h1>
        <p className="entry-scan">{t("booking:kiosk.scan")}</p>
      </Sign>
      <div className="attract-body">
        {!office && <p role="alert">{t("kiosk:enter.unreachable")}</p>}
        <div role="group" className="menu-choices" aria-label={t("menu.choices")}>
          <KioskKey shape="line" icon={<Search aria-hidden="true" />} onPress={on.onTrack}>
            <strong>{t("menu.track")}</strong>
            <span>{t("menu.trackNote")}</span>
          </KioskKey>
          <KioskKey shape="line" icon={<BookOpen aria-hidden="true" />} onPress={on.onFind}>
            <strong>{t("menu.procedures")}</strong>
            <span>{t("menu.proceduresNote")}</span>
          </KioskKey>
          <KioskKey
            shape="line"
            icon={<Ticket aria-hidden="true" />}
            onPress={on.onDraw}
            isDisabled={draw.hall === null}
          >
            <strong>{t("menu.draw")}</strong>
            <span>{useDrawNote(draw, settings.language)}</span>
          </KioskKey>
        </div>
      </div>
      <KeyBar
        label={t("kiosk:keys.title")}
        actions={<BackKey onBack={onLeave} />}
        settings={<LowestRow settings={settings} idleLeft={idleLeft} onLeave={onLeave} />}
      />
    </main>
  );
}

/** For when numbers are drawn; where they are not, when they will be. */
function useDrawNote({ hall, next, isRegistered }: Draw, language: "vi" | "en"): string {
  const { t } = useTranslation("hall");
  if (hall) return t("menu.drawNote", { hours: keepRanges(sittingHours(hall.today)) });
  if (!isRegistered) return t("menu.drawNotHere");
  if (!next) return t("menu.drawNone");
  return t("menu.drawNext", { when: sittingDay(next, language), hours: keepRanges(sittingHours(next)) });
}
