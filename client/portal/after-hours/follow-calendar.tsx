import { CalendarPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "../../i18n/i18n.ts";

/** The office's calendar, for a program that asks it again by itself, or as a file. */
export function FollowCalendar({ agency }: { readonly agency: string }) {
  const { t } = useTranslation("booking");
  const path = `/api/calendar/${encodeURIComponent(agency)}.ics?lang=${currentLanguage()}`;
  return (
    <section className="after-hours-calendar">
      <h2 className="portal-heading">{t("plan.calendar")}</h2>
      <p>{t("plan.calendarLead")}</p>
      <p className="after-hours-links">
        <a href={`webcal://${window.location.host}${path}`}>
          <CalendarPlus aria-hidden="true" size={20} strokeWidth={2} /> {t("plan.subscribe")}
        </a>
        <a href={path}>{t("plan.file")}</a>
      </p>
    </section>
  );
}
