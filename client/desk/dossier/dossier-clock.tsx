import { useState } from "react";
import type { DossierView } from "../../../shared/contracts/dossiers.ts";
import { pausedStatuses, settledStatuses } from "../../../shared/domain/dossiers/index.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { dayMonth, time } from "../../../shared/i18n/dates.ts";
import { DayRuler, RulerLegend } from "../../ui/day-ruler.tsx";
import { useShortcuts } from "../keys/keys.tsx";
import { useBusinessNow } from "../shell/use-office.tsx";
import { ms } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { rulerCells, rulerSums, type RulerTime } from "./ruler-cells.ts";
import { sayRulerCells } from "./ruler-words.ts";
import { WhyDue } from "./why-due.tsx";
import "./dossier-clock.css";

/** The days of the limit as the law counts them, and why they end on that date. */
export function DossierClock({ view }: { readonly view: DossierView }) {
  const { t, pick } = useWords();
  const { explanation } = view;
  return (
    <section className="dossier-clock" aria-labelledby="clock-title">
      {explanation ? (
        <Explained view={view} explanation={explanation} />
      ) : (
        <p className="clock-line">
          <strong id="clock-title">{t("dossier.clock.title")}</strong>
          <span>
            {view.promiseReason === null
              ? t("dossier.clock.noDays")
              : t("dossier.clerkPromise", { reason: view.promiseReason })}
          </span>
          <span>{t("dossier.clock.limit", { limit: pick(view.limitText) })}</span>
        </p>
      )}
    </section>
  );
}

function Explained({
  view,
  explanation,
}: {
  readonly view: DossierView;
  readonly explanation: NonNullable<DossierView["explanation"]>;
}) {
  const { t, language } = useWords();
  const clock = useRulerTime(view);
  const [why, setWhy] = useState(false);
  const due = ms(explanation.dueAt ?? view.promisedAt);
  const cells = sayRulerCells(rulerCells(explanation, clock), { t, language, dueTime: time(due) });
  const question = pausedStatuses.has(view.status)
    ? t("dossier.clock.whyPaused")
    : t("dossier.clock.why", { day: dayMonth(due, language) });
  useShortcuts("page", [{ name: "v", words: t("dossier.keys.why"), run: () => setWhy((shown) => !shown) }]);
  return (
    <>
      <div className="clock-line">
        <h2 id="clock-title">{t("dossier.clock.title")}</h2>
        <Legend view={view} clock={clock} explanation={explanation} />
        <button
          type="button"
          className="button button-quiet clock-why"
          aria-expanded={why}
          aria-controls="clock-why"
          onClick={() => setWhy(!why)}
        >
          {why ? t("dossier.clock.hide") : question}
        </button>
      </div>
      <DayRuler cells={cells} label={t("dossier.day.ruler")} />
      <div id="clock-why" hidden={!why}>
        {why && <WhyDue explanation={explanation} today={dateOf(clock.now)} />}
      </div>
    </>
  );
}

function Legend({
  view,
  clock,
  explanation,
}: {
  readonly view: DossierView;
  readonly clock: RulerTime;
  readonly explanation: NonNullable<DossierView["explanation"]>;
}) {
  const { t, pick, language } = useWords();
  const sums = rulerSums(explanation, clock);
  const over = view.ruler?.filter((cell) => cell === "over").length ?? 0;
  const left = sums.today ? "dossier.clock.leftToday" : "dossier.clock.left";
  return (
    <>
      {/* Limits within a day, or of hours, have no days to count. */}
      {sums.total === 0 ? (
        <span>{t("dossier.clock.limit", { limit: pick(view.limitText) })}</span>
      ) : (
        <RulerLegend kind="used">
          {sums.total === null
            ? t("dossier.clock.used", { count: sums.used })
            : t("dossier.clock.usedOf", { count: sums.used, total: sums.total })}
        </RulerLegend>
      )}
      {sums.paused > 0 && (
        <RulerLegend kind="paused">{t("dossier.clock.paused", { count: sums.paused })}</RulerLegend>
      )}
      {explanation.dueAt === null && view.pausedSince !== null && (
        <RulerLegend kind="paused">
          {t("dossier.clock.pausedSince", { day: dayMonth(ms(view.pausedSince), language) })}
        </RulerLegend>
      )}
      {sums.left > 0 && <RulerLegend kind="left">{t(left, { count: sums.left })}</RulerLegend>}
      {over > 0 && <RulerLegend kind="over">{t("dossier.clock.over", { count: over })}</RulerLegend>}
      {sums.closed && <RulerLegend kind="closed">{t("dossier.clock.closed")}</RulerLegend>}
    </>
  );
}

function useRulerTime({ history, status }: DossierView): RulerTime {
  const now = useBusinessNow();
  if (!settledStatuses.has(status)) return { now, ended: null };
  const end = history.findLast(({ type }) => type === "processed" || type === "withdrawn");
  return { now, ended: end ? ms(end.at) : now };
}
