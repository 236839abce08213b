import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import { ticketToken } from "../../../shared/contracts/tickets.ts";
import { Refused } from "../../api/request.ts";
import { findTicket } from "../../api/tickets.ts";
import { useOffice } from "../../api/use-office.ts";
import { ProblemNote } from "../../ui/problem.tsx";
import { NotYet } from "../not-yet.tsx";
import { paths } from "../paths.ts";
import { PortalField } from "../portal-field.tsx";
import { usePageTitle } from "../use-page-title.ts";
import { ticketKey, type Holding } from "./holding.ts";
import { readKept } from "./kept-ticket.ts";
import { TicketView } from "./ticket-view.tsx";
import "./after-hours.css";

const refreshMs = 20_000;

/**
 * `/phieu`: the ticket that was just booked, one that this device keeps, or by its link, `/phieu#` and 41 digits. What follows # stays in
 * the browser, and is taken out of the address at once, so that it is neither in the history nor read over a shoulder.
 */
export function TicketPage({ holding }: { readonly holding: Holding }) {
  const { t } = useTranslation("booking");
  const navigate = useNavigate();
  const { hash } = useLocation();
  const office = useOffice().data;
  const { token, onOpen } = holding;
  const linked = hash === "" ? null : asTicket(hash.slice(1));

  useEffect(() => {
    if (hash === "") return;
    if (linked !== null) onOpen(linked);
    void navigate(paths.ticket, { replace: true });
  }, [hash, linked, onOpen, navigate]);
  const kept = token === null && hash === "" && office ? readKept(office.now) : null;
  useEffect(() => {
    if (kept !== null) onOpen(kept);
  }, [kept, onOpen]);

  const ticket = useQuery({
    queryKey: ticketKey(token),
    queryFn: ({ signal }) => findTicket(token ?? "", signal),
    enabled: token !== null,
    refetchInterval: ({ state }) => (state.error instanceof Refused ? false : refreshMs),
  });
  const { data, error } = ticket;
  usePageTitle(
    data ? t("ticket.pageTitle", { number: data.number }) : t("ticket.title"),
    data ? `ticket ${data.sitting} ${data.number}` : "ticket",
  );
  if (token !== null && data) return <TicketView ticket={data} token={token} holding={holding} />;
  const isUnknown = error instanceof Refused && error.problem.code === "no-match";
  const isComing = token !== null || kept !== null || linked !== null;
  return (
    <div className="portal-column portal-page">
      <h1 className="portal-title">{t("ticket.title")}</h1>
      {isUnknown && <ProblemNote title={t("ticket.noMatch")} detail={t("ticket.noMatchNext")} />}
      {isComing && !isUnknown && <NotYet error={error} />}
      {(isUnknown || !isComing) && <FindTicket onOpen={onOpen} />}
    </div>
  );
}

function FindTicket({ onOpen }: Pick<Holding, "onOpen">) {
  const { t } = useTranslation("booking");
  const [digits, setDigits] = useState("");
  const [checked, setChecked] = useState(false);
  const token = asTicket(digits);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (token !== null) onOpen(token);
  };
  return (
    <form className="ticket-find" onSubmit={submit} noValidate autoComplete="off">
      <p className="portal-lead">{t("ticket.findLead")}</p>
      <PortalField
        label={t("ticket.digits")}
        hint={t("ticket.digitsHint")}
        fault={checked && token === null ? t("ticket.digitsFault") : null}
        value={digits}
        onChange={setDigits}
        code
        maxLength={80}
      />
      <button className="portal-button" type="submit">
        {t("ticket.open")}
      </button>
    </form>
  );
}

/** The digits of a ticket's QR code, however they were grouped; null for anything else. */
function asTicket(text: string): string | null {
  return ticketToken.safeParse(text.replaceAll(/[\s.-]/gu, "")).data ?? null;
}
