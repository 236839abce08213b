import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { procedureFields } from "../../shared/domain/procedures/index.ts";
import { SittingLink } from "./after-hours/sitting-link.tsx";
import type { Looking } from "./look-up/looking.ts";
import { LookUpForm } from "./look-up/look-up-form.tsx";
import { ReceiptSample } from "./look-up/receipt-sample.tsx";
import { paths, searchPath } from "./paths.ts";
import { SearchForm } from "./search/search-form.tsx";
import { usePageTitle } from "./use-page-title.ts";
import "./home-page.css";

/** The two questions people come with: where is mine, and what do I need. */
export function HomePage({ tracking, onLookUp }: Looking) {
  const { t } = useTranslation("portal");
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  usePageTitle(t("lookUp.title"), "home");

  const { phase } = tracking;
  useEffect(() => {
    if (asked && phase === "found") void navigate(paths.lookUp);
  }, [asked, phase, navigate]);

  return (
    <div className="portal-column">
      <section className="look-up-page">
        <div>
          <h1 className="portal-title">{t("lookUp.title")}</h1>
          <p className="portal-lead">{t("lookUp.intro")}</p>
          <LookUpForm
            tracking={tracking}
            onLookUp={(lookUp) => {
              setAsked(true);
              onLookUp(lookUp);
            }}
          />
        </div>
        <ReceiptSample />
      </section>
      <SittingLink />
      <section className="home-search">
        <h2 className="portal-heading">{t("search.homeTitle")}</h2>
        <SearchForm onSearch={(words) => void navigate(searchPath(words))} />
        <p>
          <Link to={paths.calculator}>{t("calculator:title")}</Link>
        </p>
        <h3 className="home-fields-title">{t("search.byField")}</h3>
        <ul className="home-fields">
          {procedureFields.map((field) => (
            <li key={field}>
              <Link to={paths.field(field)}>{t(`fields.${field}`)}</Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
