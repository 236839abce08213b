import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { readPhoneToken } from "../api/phone-token.ts";
import { useOffice } from "../api/use-office.ts";
import { useSittings } from "../api/use-sittings.ts";
import { currentLanguage, switchLanguage } from "../i18n/i18n.ts";
import { Logo } from "../ui/logo.tsx";
import { paths } from "./paths.ts";

/** Head and foot of every public page: the office by its name, the few pages there are, where to find it. */
export function PortalFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const other = language === "vi" ? "en" : "vi";
  const { data: office } = useOffice();
  const hasSittings = (useSittings().data?.items.length ?? 0) > 0;
  return (
    <div className="portal">
      <a className="portal-skip" href="#noi-dung">
        {t("portal:nav.skip")}
      </a>
      <header className="portal-head">
        <div className="portal-column portal-head-row">
          <Link className="portal-office" to={paths.home}>
            <Logo />
            <span>{office?.counterName[language] ?? t("common:product")}</span>
          </Link>
          <nav className="portal-nav" aria-label={t("portal:nav.label")}>
            <Link to={paths.lookUp}>{t("portal:nav.lookUp")}</Link>
            <Link to={paths.procedures}>{t("portal:nav.procedures")}</Link>
            {readPhoneToken() !== null && <Link to={paths.drafts}>{t("online:drafts.link")}</Link>}
            {hasSittings && <Link to={paths.afterHours}>{t("booking:plan.nav")}</Link>}
            <button
              type="button"
              className="portal-language"
              lang={other}
              onClick={() => switchLanguage(other)}
            >
              {t(`common:language.${other}`)}
            </button>
          </nav>
        </div>
      </header>
      <main id="noi-dung" className="portal-main" tabIndex={-1}>
        {children}
      </main>
      <footer className="portal-foot">
        <div className="portal-column">
          {office && (
            <dl className="portal-contact">
              <div>
                <dt>{t("portal:footer.address")}</dt>
                <dd>{office.address}</dd>
              </div>
              <div>
                <dt>{t("portal:footer.phone")}</dt>
                <dd>
                  <a href={telephone(office.phone)}>{office.phone}</a>
                </dd>
              </div>
              <div>
                <dt>{t("portal:footer.hours")}</dt>
                <dd>{office.hours[language]}</dd>
              </div>
            </dl>
          )}
          {office?.demo && <p>{t("portal:footer.demo")}</p>}
        </div>
      </footer>
    </div>
  );
}

/** A link that dials. */
export const telephone = (phone: string) => `tel:${phone.replaceAll(/[^\d+]/g, "")}`;
