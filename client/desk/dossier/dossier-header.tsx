import type { DossierView } from "../../../shared/contracts/dossiers.ts";
import { pausedStatuses } from "../../../shared/domain/dossiers/index.ts";
import { dayMonth, time, weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import { Code } from "../../ui/code.tsx";
import { StateMark } from "../../ui/state-mark.tsx";
import { DueWords } from "../queue/due-words.tsx";
import { sayState } from "../queue/where-words.ts";
import { capital, ms } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import "./dossier-header.css";

/** What, whose, where it stands; and the date, with the old promise beside a new one. */
export function DossierHeader({ view }: { readonly view: DossierView }) {
  const { t, pick, language } = useWords();
  const { status, where } = sayState(view, t, language);
  return (
    <header className="dossier-header">
      <div>
        <p className="dossier-codes">
          <Code>{view.code}</Code>
          <span>{view.procedure.code}</span>
          <span>{pick(view.caseName)}</span>
          <span>{t("dossier.revision", { number: view.revision })}</span>
        </p>
        <h1 id="dossier-title" tabIndex={-1}>
          {t("dossier.title", { procedure: pick(view.procedure.name), owner: view.ownerName })}
        </h1>
        <p className="dossier-state">
          <StateMark status={view.status} />
          <span>
            <strong>{status}</strong>
            {where}
          </span>
        </p>
      </div>
      <DossierDate view={view} />
    </header>
  );
}

function DossierDate({ view }: { readonly view: DossierView }) {
  const { t, language } = useWords();
  const promised = ms(view.promisedAt);
  const due = view.dueAt === null ? null : ms(view.dueAt);
  const changed = due !== null && due !== promised;
  const stands = due === null && pausedStatuses.has(view.status);
  const big = due ?? promised;
  return (
    <div className="dossier-date">
      {(changed || stands) && (
        <p className="dossier-promised">
          {t("dossier.promised")}:{" "}
          {changed ? <s>{dayMonth(promised, language)}</s> : dayMonth(promised, language)}
        </p>
      )}
      <p className="dossier-due">
        {stands
          ? t("dossier.duePaused")
          : t("dossier.dueAt", { day: capital(weekdayDayMonth(big, language)), time: time(big) })}
      </p>
      <DueWords item={view} dated={false} />
    </div>
  );
}
