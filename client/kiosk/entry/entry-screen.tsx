import { Ticket } from "lucide-react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { Problem } from "../../../shared/contracts/problem.ts";
import type { LookUp } from "../../../shared/contracts/tracking.ts";
import { time, weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import { sittingHours, type SittingTime } from "../../../shared/i18n/sitting-words.ts";
import { KeyBar } from "../../ui/key-bar.tsx";
import { KioskKey } from "../../ui/kiosk-key.tsx";
import { Sign } from "../../ui/sign.tsx";
import { KioskBar } from "../kiosk-bar.tsx";
import { LanguageKeys, ReadingKeys } from "../settings-keys.tsx";
import type { Settings } from "../use-settings.ts";
import { CodeStep } from "./code-step.tsx";
import type { Entry, EntryAction } from "./entry-state.ts";
import { PinStep } from "./pin-step.tsx";
import { ScanDoor } from "./scan-door.tsx";
import "./entry.css";

type Props = {
  readonly office: Office | null;
  readonly now: number;
  readonly settings: Settings;
  readonly entry: Entry;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Why the last look-up found nothing. */
  readonly refusal: { readonly problem: Problem; readonly lookUp: LookUp } | null;
  readonly onAction: (action: EntryAction) => void;
  readonly onLook: () => void;
  /** Today's sitting after hours, for which numbers are drawn; null where there is none. */
  readonly sitting: SittingTime | null;
  readonly onDraw: () => void;
};

/** What stands in the hall all day: the question, the light to hold a receipt to, and the digit pad. */
export function EntryScreen({
  office,
  now,
  settings,
  entry,
  field,
  refusal,
  onAction,
  onLook,
  sitting,
  onDraw,
}: Props) {
  const { t } = useTranslation();
  const { language } = settings;
  const day = weekdayDayMonth(now, language);

  const fault = refusal && faultWords(refusal, t);
  const step = { entry, field, fault, onAction };
  return (
    <main className="entry" data-step={entry.step}>
      <KioskBar office={office}>
        {office && (
          <p className="kiosk-bar-time">
            {day.charAt(0).toUpperCase() + day.slice(1)} · {time(now)}
          </p>
        )}
      </KioskBar>
      <Sign ground="office" stone={<ScanDoor />}>
        <h1 className="entry-title">{t("kiosk:enter.title")}</h1>
        <p className="entry-scan">{t(sitting ? "booking:kiosk.scan" : "kiosk:enter.scan")}</p>
      </Sign>
      <div className="entry-body">
        {!office && <p role="alert">{t("kiosk:enter.unreachable")}</p>}
        {office && entry.step === "code" && <CodeStep {...step} agency={office.agency} />}
        {office && entry.step === "pin" && <PinStep {...step} agency={office.agency} onLook={onLook} />}
      </div>
      <KeyBar
        label={t("kiosk:keys.title")}
        actions={sitting && entry.step === "code" ? <DrawKey sitting={sitting} onDraw={onDraw} /> : undefined}
        settings={
          <>
            <ReadingKeys settings={settings} />
            <LanguageKeys settings={settings} />
          </>
        }
      />
    </main>
  );
}

type DrawKeyProps = { readonly sitting: SittingTime; readonly onDraw: () => void };

/** The third way, on a day with a sitting: a number for who has no dossier yet. */
function DrawKey({ sitting, onDraw }: DrawKeyProps) {
  const { t } = useTranslation("booking");
  return (
    <KioskKey shape="line" icon={<Ticket aria-hidden="true" />} onPress={onDraw}>
      <strong>{t("kiosk.draw")}</strong>
      <span className="draw-key-note">{t("kiosk.drawNote", { hours: sittingHours(sitting) })}</span>
    </KioskKey>
  );
}

/** A wrong code and a wrong PIN get the same sentence; what else went wrong the server says itself. */
function faultWords({ problem, lookUp }: NonNullable<Props["refusal"]>, t: (key: string) => string): string {
  if (problem.code !== "no-match") return problem.detail ?? problem.title;
  return t("token" in lookUp ? "kiosk:enter.noMatchToken" : "kiosk:enter.noMatch");
}
