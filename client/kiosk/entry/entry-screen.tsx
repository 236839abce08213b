import { Camera } from "lucide-react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { Problem } from "../../../shared/contracts/problem.ts";
import type { LookUp } from "../../../shared/contracts/tracking.ts";
import { KeyBar } from "../../ui/key-bar.tsx";
import { KioskKey } from "../../ui/kiosk-key.tsx";
import { Sign } from "../../ui/sign.tsx";
import { useHasCamera } from "../../scan/use-has-camera.ts";
import { BackKey } from "../back-key.tsx";
import { BarTime } from "../bar-time.tsx";
import { KioskBar } from "../kiosk-bar.tsx";
import { LowestRow } from "../settings-keys.tsx";
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
  readonly idleLeft: number;
  readonly onLeave: () => void;
  readonly onBack: () => void;
  readonly onCamera: () => void;
  readonly entry: Entry;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Why the last look-up found nothing. */
  readonly refusal: { readonly problem: Problem; readonly lookUp: LookUp } | null;
  readonly onAction: (action: EntryAction) => void;
  readonly onLook: () => void;
};

/** The way to a dossier: the question, the light to hold a receipt to, and the digit pad. */
export function EntryScreen({
  office,
  now,
  settings,
  entry,
  field,
  refusal,
  onAction,
  onLook,
  idleLeft,
  onLeave,
  onBack,
  onCamera,
}: Props) {
  const { t } = useTranslation();
  const hasCamera = useHasCamera();
  const fault = refusal && faultWords(refusal, t);
  const step = { entry, field, fault, onAction };
  return (
    <main className="entry" data-step={entry.step}>
      <KioskBar office={office}>{office && <BarTime now={now} language={settings.language} />}</KioskBar>
      <Sign ground="office" stone={<ScanDoor />}>
        <h1 className="entry-title">{t("kiosk:enter.title")}</h1>
        <p className="entry-scan">{t("booking:kiosk.scan")}</p>
      </Sign>
      <div className="entry-body">
        {!office && <p role="alert">{t("kiosk:enter.unreachable")}</p>}
        {office && entry.step === "code" && <CodeStep {...step} agency={office.agency} />}
        {office && entry.step === "pin" && <PinStep {...step} agency={office.agency} onLook={onLook} />}
      </div>
      <KeyBar
        label={t("kiosk:keys.title")}
        actions={
          entry.step === "code" ? (
            <>
              <BackKey onBack={onBack} />
              {hasCamera && (
                <KioskKey shape="line" icon={<Camera aria-hidden="true" />} onPress={onCamera}>
                  {t("hall:camera.key")}
                </KioskKey>
              )}
            </>
          ) : undefined
        }
        settings={<LowestRow settings={settings} idleLeft={idleLeft} onLeave={onLeave} />}
      />
    </main>
  );
}

/** A wrong code and a wrong PIN get the same sentence; what else went wrong the server says itself. */
function faultWords({ problem, lookUp }: NonNullable<Props["refusal"]>, t: (key: string) => string): string {
  if (problem.code !== "no-match") return problem.detail ?? problem.title;
  return t("token" in lookUp ? "kiosk:enter.noMatchToken" : "kiosk:enter.noMatch");
}
