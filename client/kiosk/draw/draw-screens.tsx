import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import { LookingScreen } from "../looking-screen.tsx";
import type { Settings } from "../use-settings.ts";
import { ChooseScreen } from "./choose-screen.tsx";
import { NoNumberScreen } from "./no-number-screen.tsx";
import { NumberScreen } from "./number-screen.tsx";
import type { Draw } from "./use-draw.ts";
import "./draw.css";

/** What every screen of the kiosk is given. */
export type ScreenProps = {
  readonly office: Office | null;
  readonly settings: Settings;
  readonly idleLeft: number;
  readonly onLeave: () => void;
};

/** The screens between "Lấy số" and a number. */
export function DrawScreens({ draw, ...common }: ScreenProps & { readonly draw: Draw }) {
  const { t } = useTranslation();
  const { visit, hall } = draw;
  const { office } = common;
  if (visit.at === "asking" || !office)
    return <LookingScreen {...common} unreachable={false} words={t("booking:kiosk.asking")} />;
  if (visit.at === "number")
    return <NumberScreen {...common} office={office} ticket={visit.ticket} how={visit.how} />;
  // Somebody else took the last one meanwhile.
  const isFull = visit.at === "refused" && visit.problem?.code === "sitting-full";
  if (visit.at === "choose" && hall?.standing === "drawing")
    return (
      <ChooseScreen
        // Each page begins at its heading.
        key={`${visit.field} ${visit.page}`}
        {...common}
        draw={draw}
        hall={hall}
        field={visit.field}
        page={visit.page}
      />
    );
  if (visit.at === "refused" && !isFull)
    return <NoNumberScreen {...common} office={office} refused={visit} hall={null} booking={null} />;
  const shown = hall && isFull ? { ...hall, standing: "full" as const } : hall;
  return <NoNumberScreen {...common} office={office} refused={null} hall={shown} booking={draw.booking} />;
}
