import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { Office } from "../../../shared/contracts/office.ts";
import { wordsIn, type Procedure, type ProcedureVersion } from "../../../shared/domain/procedures/index.ts";
import { fullDate } from "../../../shared/i18n/dates.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { StepList } from "../../ui/step-list.tsx";
import { SittingLink } from "../after-hours/sitting-link.tsx";
import { calculatorPath, handInPath, params, paths } from "../paths.ts";
import { telephone } from "../portal-frame.tsx";
import { usePromises } from "../use-procedures.ts";
import { BringList } from "./bring-list.tsx";
import { CaseChoice } from "./case-choice.tsx";
import { LegalBasis } from "./legal-basis.tsx";
import { PromiseStone } from "./promise-stone.tsx";
import { ThreeFacts } from "./three-facts.tsx";
import { uncertainOf } from "./uncertain.ts";
import { WhyDate } from "./why-date.tsx";

type Props = {
  readonly procedure: Procedure;
  readonly version: ProcedureVersion;
  readonly office: Office;
  readonly title: string;
};

/** The answer first (the date), then what it takes, then why, and the law last. */
export function ProcedureInForce({ procedure, version, office, title }: Props) {
  const { t } = useTranslation("portal");
  const language = currentLanguage();
  const stepsId = useId();
  const [query, setQuery] = useSearchParams();
  const promises = usePromises(procedure.code).data;
  const [first] = version.cases;
  // In the address, so that it can be passed on.
  const picked = query.get(params.case);
  const chosen = version.cases.find(({ id }) => id === picked) ?? first;
  if (!chosen) return null;

  const promise = promises?.items.find(({ caseId }) => caseId === chosen.id) ?? null;
  const at = promises ? Date.parse(promises.at) : null;
  const dueAt = promise?.dueAt ? Date.parse(promise.dueAt) : null;
  const uncertain = uncertainOf(version, chosen);
  return (
    <>
      <header className="procedure-head">
        <div className="procedure-name">
          <h1 className="portal-title">{title}</h1>
          {procedure.plainName && (
            <p className="portal-lead">
              {t("procedure.formalName", { name: wordsIn(procedure.name, language) })}
            </p>
          )}
          <CaseChoice
            cases={version.cases}
            chosen={chosen}
            onChoose={(id) => setQuery({ [params.case]: id }, { replace: true, preventScrollReset: true })}
          />
          {version.online !== false && (
            <p className="procedure-online">
              <Link className="portal-button" to={handInPath(procedure.code, chosen.id)}>
                {t("online:start")}
              </Link>
            </p>
          )}
          <p className="procedure-printed">
            {t("procedure.printedOn", { day: fullDate(Date.parse(office.now), language) })}
          </p>
          <SittingLink code={procedure.code} caseId={picked ?? undefined} />
          {promise && dueAt === null && <p className="procedure-no-date">{t("procedure.noDate")}</p>}
        </div>
        {at !== null && dueAt !== null && <PromiseStone at={at} dueAt={dueAt} />}
      </header>
      <ThreeFacts procedure={procedure} version={version} chosen={chosen} promise={promise} />
      <div className="procedure-two">
        <BringList key={chosen.id} papers={chosen.papers} uncertain={uncertain.papers} />
        {version.steps.length > 0 && (
          <section aria-labelledby={stepsId} className="procedure-steps">
            <h2 className="portal-heading" id={stepsId}>
              {t("procedure.steps")}
            </h2>
            <StepList
              label={t("procedure.steps")}
              steps={version.steps.map(({ name, detail }) => ({
                name: wordsIn(name, language),
                detail: detail && wordsIn(detail, language),
              }))}
            />
          </section>
        )}
      </div>
      {version.notes.length > 0 && (
        <section className="procedure-notes">
          <h2 className="portal-heading">{t("procedure.notes")}</h2>
          {version.notes.map((note) => (
            <p key={note.vi}>{wordsIn(note, language)}.</p>
          ))}
        </section>
      )}
      {at !== null && dueAt !== null && promise?.explanation && (
        <WhyDate explanation={promise.explanation} dueAt={dueAt} at={at} />
      )}
      {dueAt !== null && (
        <p>
          <Link to={calculatorPath(procedure.code, chosen.id)}>{t("calculator:link")}</Link>
        </p>
      )}
      <section className="procedure-ask">
        <h2 className="portal-heading">{t("procedure.ask")}</h2>
        <p>
          {t("procedure.askPhone")} <a href={telephone(office.phone)}>{office.phone}</a>,{" "}
          {t("procedure.askHours", { hours: office.hours[language] })}{" "}
          {t("procedure.askPlace", { address: office.address })} {t("procedure.askAfter")}{" "}
          <Link to={paths.lookUp}>{t("procedure.askLink")}</Link>.
        </p>
      </section>
      <LegalBasis code={procedure.code} version={version} uncertain={uncertain.rest} />
    </>
  );
}
