import { useTranslation } from "react-i18next";
import { time } from "../../shared/i18n/dates.ts";
import "./live-dot.css";

type Props = {
  readonly live: boolean;
  /** The office's time now, and when what is shown was true; epoch ms. */
  readonly now: number;
  readonly asOf: number;
};

/** Filled: what is shown changes by itself. Hollow: it was true at a time, and the screen is reconnecting. */
export function LiveDot({ live, now, asOf }: Props) {
  const { t } = useTranslation();
  return (
    <p className="live" data-live={live}>
      <span className={live ? "live-dot" : "live-dot live-dot--lost"} aria-hidden="true" />
      {live ? t("common:live.onAt", { time: time(now) }) : t("common:live.asOf", { time: time(asOf) })}
    </p>
  );
}
