import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { instantOf } from "../../../shared/domain/time/index.ts";
import { dayMonth, weekdayName } from "../../../shared/i18n/dates.ts";
import { atHead, partOf, placesWords, sittingDay, sittingHours } from "../../../shared/i18n/sitting-words.ts";
import { placesIn, type OfferedSitting } from "../../api/offered-sittings.ts";
import { useOffice } from "../../api/use-office.ts";
import { useSittings } from "../../api/use-sittings.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { Empty } from "../../ui/empty.tsx";
import { NotYet } from "../not-yet.tsx";
import { bookPath, paths } from "../paths.ts";
import { usePageTitle } from "../use-page-title.ts";
import { FollowCalendar } from "./follow-calendar.tsx";
import { readKept } from "./kept-ticket.ts";
import { TakenProcedures } from "./taken-procedures.tsx";
import "./after-hours.css";

/** `/ngoai-gio`: when the counter is open after hours, for what, and how many places are left. */
export function PlanPage() {
  const { t } = useTranslation("booking");
  const language = currentLanguage();
  const sittings = useSittings({ soon: true });
  const office = useOffice().data;
  usePageTitle(t("plan.title"), "after-hours");
  const { data } = sittings;
  return (
    <div className="portal-column portal-page">
      <h1 className="portal-title">{t("plan.title")}</h1>
      <p className="portal-lead">{t("plan.lead")}</p>
      {office && readKept(office.now) !== null && (
        <p className="after-hours-kept">
          <Link to={paths.ticket}>{t("plan.kept")}</Link>
        </p>
      )}
      {!data && <NotYet error={sittings.error} />}
      {data?.items.length === 0 && office && (
        <Empty title={t("plan.none")} next={t("plan.noneNext", { hours: office.hours[language] })} />
      )}
      {data && data.items.length > 0 && (
        <section className="after-hours-plan" aria-label={t("plan.list")}>
          <ul>
            {data.items.map((sitting) => (
              <Line key={sitting.id} sitting={sitting} names={data.procedures} />
            ))}
          </ul>
        </section>
      )}
      {office && <FollowCalendar agency={office.agency} />}
    </div>
  );
}

type LineProps = {
  readonly sitting: OfferedSitting;
  readonly names: Parameters<typeof TakenProcedures>[0]["names"];
};

function Line({ sitting, names }: LineProps) {
  const { t } = useTranslation("booking");
  const language = currentLanguage();
  const day = instantOf(sitting.date);
  const places = placesIn(sitting);
  return (
    <li className="after-hours-line">
      <p className="after-hours-date">
        <span>{atHead(weekdayName(day, language))}</span> <strong>{dayMonth(day, language)}</strong>
      </p>
      <div className="after-hours-what">
        <p className="after-hours-hours">
          {atHead(t(`part.${partOf(sitting.start)}`))}, <strong>{sittingHours(sitting)}</strong>
        </p>
        <TakenProcedures codes={sitting.procedures} names={names} />
      </div>
      <div className="after-hours-places">
        <p>
          <strong>{placesWords(places, language)}</strong>
        </p>
        {places > 0 ? (
          <Link
            className="portal-button after-hours-book"
            to={bookPath({ sitting: sitting.id })}
            aria-label={t("plan.bookOf", { when: sittingDay(sitting, language) })}
          >
            {t("plan.book")}
          </Link>
        ) : (
          <p className="after-hours-note">{t("plan.fullNote")}</p>
        )}
      </div>
    </li>
  );
}
