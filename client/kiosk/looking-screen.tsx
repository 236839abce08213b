import { useTranslation } from "react-i18next";
import type { Office } from "../../shared/contracts/office.ts";
import { KeyBar } from "../ui/key-bar.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { KioskBar } from "./kiosk-bar.tsx";
import { LowestRow } from "./settings-keys.tsx";
import type { Settings } from "./use-settings.ts";

type Props = {
  readonly office: Office | null;
  readonly settings: Settings;
  readonly idleLeft: number;
  readonly onLeave: () => void;
  /** The server cannot be reached; the look-up is tried again by itself. */
  readonly unreachable: boolean;
  /** What is being done, where it is not a look-up. */
  readonly words?: string;
};

/** Between the look-up and its answer. */
export function LookingScreen({ office, settings, idleLeft, onLeave, unreachable, words }: Props) {
  const { t } = useTranslation();
  return (
    <main className="looking">
      <KioskBar office={office} />
      <div className="looking-body">
        {unreachable ? (
          <p role="alert">{t("kiosk:enter.unreachable")}</p>
        ) : (
          <Skeleton rows={6} words={words ?? t("kiosk:enter.looking")} />
        )}
      </div>
      <KeyBar
        label={t("kiosk:keys.title")}
        settings={<LowestRow settings={settings} idleLeft={idleLeft} onLeave={onLeave} />}
      />
    </main>
  );
}
