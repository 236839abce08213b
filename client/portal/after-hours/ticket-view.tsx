import { Printer } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TicketReply, TicketView as Ticket } from "../../../shared/contracts/tickets.ts";
import { lateMinutes } from "../../../shared/domain/after-hours/index.ts";
import { instantOf } from "../../../shared/domain/time/index.ts";
import { dayMonth, weekdayName } from "../../../shared/i18n/dates.ts";
import { atHead, slotTime } from "../../../shared/i18n/sitting-words.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { counterWords } from "../../kiosk/words/office-words.ts";
import { Code } from "../../ui/code.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { Stone } from "../../ui/stone.tsx";
import { bookPath, paths } from "../paths.ts";
import { BringList } from "../procedure/bring-list.tsx";
import { ChangeTicket } from "./change-ticket.tsx";
import type { Holding } from "./holding.ts";
import { KeepTicket } from "./keep-ticket.tsx";
import "../procedure/procedure.css";
import "./ticket.css";

type Props = { readonly ticket: Ticket; readonly token: string; readonly holding: Holding };

/** Number, when and where; the code for the kiosk; what to bring; and how to change it. */
export function TicketView({ ticket, token, holding }: Props) {
  const { t } = useTranslation("booking");
  const language = currentLanguage();
  const { number, state, date, slot, ahead, counter, papers, procedure } = ticket;
  const [moved, setMoved] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const day = instantOf(date);
  const isComing = state === "booked" || state === "waiting" || state === "serving";
  const place = counter === null ? "" : counterWords(counter, t);
  const hold = (reply: TicketReply, isMoved: boolean) => {
    setMoved(isMoved);
    holding.onHold(reply);
    heading.current?.focus();
  };
  return (
    <article className="portal-column portal-page ticket" data-state={state}>
      <header className="procedure-head ticket-head">
        <div className="procedure-name">
          <h1 className="ticket-number" ref={heading} tabIndex={-1}>
            <span>{t("ticket.number")}</span> <Code>{String(number)}</Code>
          </h1>
          <p className="ticket-state" aria-live="polite">
            <strong>{t(`ticket.state.${state}`, { counter: place })}.</strong>{" "}
            {ahead !== null && t("ticket.ahead", { count: ahead })}
          </p>
          <p aria-live="polite">{moved && t("ticket.moved")}</p>
          <dl className="ticket-facts">
            <div>
              <dt>{t("ticket.forWhat")}</dt>
              <dd>{procedure.name[language]}</dd>
            </div>
            <div>
              <dt>{t("ticket.place")}</dt>
              <dd>
                {ticket.office[language]}, {ticket.address}
              </dd>
            </div>
          </dl>
        </div>
        {isComing && (
          <Stone
            head={t("ticket.stoneHead")}
            above={atHead(weekdayName(day, language))}
            main={dayMonth(day, language)}
            below={t("ticket.stoneBelow", { time: slotTime({ date }, slot) })}
            outlined
          />
        )}
      </header>
      {isComing && (
        <>
          <div className="ticket-two">
            <section className="ticket-arrive">
              <h2 className="portal-heading">{t("ticket.arrive")}</h2>
              <QrCode rows={ticket.qr} label={t("ticket.qr", { number })} />
              <div>
                <p>{t("ticket.arriveScan", { number })}</p>
                {state === "booked" && <p>{t("ticket.arriveLate", { minutes: lateMinutes })}</p>}
                <button className="portal-link" type="button" onClick={() => window.print()}>
                  <Printer aria-hidden="true" size={20} strokeWidth={2} /> {t("ticket.print")}
                </button>
              </div>
            </section>
            {papers.length > 0 ? (
              <BringList papers={papers} printKey={false} />
            ) : (
              <p>
                <Link to={paths.procedure(procedure.code)}>{t("ticket.byCase")}</Link>
              </p>
            )}
          </div>
          {(ticket.movable || state !== "serving") && (
            <ChangeTicket
              ticket={ticket}
              token={token}
              onMoved={(reply) => hold(reply, true)}
              onCancelled={(reply) => hold(reply, false)}
            />
          )}
        </>
      )}
      {!isComing && (
        <p className="ticket-again">
          <Link className="portal-button" to={bookPath({ code: procedure.code })}>
            {t("ticket.again")}
          </Link>
        </p>
      )}
      <KeepTicket token={token} date={date} canKeep={isComing} onLeave={holding.onLeave} />
    </article>
  );
}
