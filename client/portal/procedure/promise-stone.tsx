import { useTranslation } from "react-i18next";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { dayMonth, time, weekdayName } from "../../../shared/i18n/dates.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { Stone } from "../../ui/stone.tsx";

type Props = {
  /** Epoch ms: when it would be handed in, and when it would be ready. */
  readonly at: number;
  readonly dueAt: number;
};

/** Today's real date for this procedure. */
export function PromiseStone({ at, dueAt }: Props) {
  const { t } = useTranslation("portal");
  const language = currentLanguage();
  const sameDay = dateOf(at) === dateOf(dueAt);
  return (
    <Stone
      head={t("procedure.stoneHead")}
      above={t("procedure.stoneAbove")}
      main={dayMonth(dueAt, language)}
      below={sameDay ? t("procedure.stoneToday", { time: time(dueAt) }) : weekdayName(dueAt, language)}
      outlined
    />
  );
}
