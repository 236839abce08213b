import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { DeadlinePreview } from "../../../shared/contracts/deadlines.ts";
import { clockOf, dateOf, minuteOfDay } from "../../../shared/domain/time/index.ts";
import { request } from "../../api/request.ts";
import { useOffice } from "../../api/use-office.ts";
import { usePageTitle } from "../use-page-title.ts";
import { CalculatorAnswer } from "./calculator-answer.tsx";
import { CalculatorForm } from "./calculator-form.tsx";
import { askedBy, readQuestion, writeQuestion, type Question } from "./question.ts";
import "./calculator.css";

/** “When will it be ready?”: any limit from any day, counted as the office counts. */
export function CalculatorPage() {
  const { t } = useTranslation("calculator");
  const office = useOffice().data;
  usePageTitle(t("title"), "calculator");
  return (
    <div className="portal-column portal-page">
      <h1 className="portal-title">{t("title")}</h1>
      <p className="portal-lead">{t("intro")}</p>
      {office && <Calculator now={Date.parse(office.now)} />}
    </div>
  );
}

function Calculator({ now }: { readonly now: number }) {
  const [query, setQuery] = useSearchParams();
  // What is asked stands in the address, so that it can be passed on.
  const [opened] = useState(() => `${dateOf(now)}T${clockOf(minuteOfDay(now))}`);
  const question = readQuestion(query, opened);
  const change = (changed: Question) =>
    setQuery(writeQuestion(changed), { replace: true, preventScrollReset: true });
  const asked = askedBy(question);
  const { data, error } = useQuery({
    queryKey: ["deadline", asked],
    queryFn: ({ signal }) =>
      request("/api/deadlines/preview", DeadlinePreview, { method: "POST", body: asked, signal }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
  return (
    <div className="calculator">
      <CalculatorForm question={question} onChange={change} />
      <section className="calculator-answer">
        <CalculatorAnswer answer={asked ? data : undefined} error={error} today={dateOf(now)} />
      </section>
    </div>
  );
}
