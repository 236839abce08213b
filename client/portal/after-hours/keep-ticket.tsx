import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOffice } from "../../api/use-office.ts";
import { forgetKept, keepTicket, readKept } from "./kept-ticket.ts";

type Props = {
  readonly token: string;
  readonly date: string;
  readonly canKeep: boolean;
  readonly onLeave: () => void;
};

/** Keeps the ticket on this device when that is asked for, and removes it again. */
export function KeepTicket({ token, date, canKeep, onLeave }: Props) {
  const { t } = useTranslation("booking");
  const now = useOffice().data?.now;
  const [asked, setAsked] = useState<boolean | null>(null);
  const isKept = asked ?? (now !== undefined && readKept(now) === token);
  return (
    <section className="ticket-keep">
      {canKeep && !isKept && (
        <button
          className="portal-button portal-button--plain"
          type="button"
          onClick={() => setAsked(keepTicket(token, date))}
        >
          {t("ticket.keep")}
        </button>
      )}
      {isKept && (
        <button
          className="portal-button portal-button--plain"
          type="button"
          onClick={() => {
            forgetKept();
            setAsked(false);
          }}
        >
          {t("ticket.forget")}
        </button>
      )}
      {!isKept && (
        <button className="portal-button portal-button--plain" type="button" onClick={onLeave}>
          {t("ticket.leave")}
        </button>
      )}
      {canKeep && <p aria-live="polite">{t(isKept ? "ticket.keptNote" : "ticket.keepNote")}</p>}
    </section>
  );
}
