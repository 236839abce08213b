import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TicketOrder, TicketReply, TicketView } from "../../../shared/contracts/tickets.ts";
import { slotDay, slotTime } from "../../../shared/i18n/sitting-words.ts";
import { orderTicket } from "../../api/tickets.ts";
import { sittingsKey } from "../../api/use-sittings.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { CancelAsk } from "./cancel-ask.tsx";
import { MoveTicket } from "./move-ticket.tsx";
import { Stumble } from "./stumble.tsx";

type Props = {
  readonly ticket: TicketView;
  readonly token: string;
  readonly onMoved: (reply: TicketReply) => void;
  readonly onCancelled: (reply: TicketReply) => void;
};

/** Another time, or giving the place back, which is asked once more in place. */
export function ChangeTicket({ ticket, token, onMoved, onCancelled }: Props) {
  const { t } = useTranslation("booking");
  const language = currentLanguage();
  const queries = useQueryClient();
  const [at, setAt] = useState<"rest" | "move" | "cancel">("rest");
  const heading = useRef<HTMLHeadingElement>(null);
  const [doing, setDoing] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function ask(order: TicketOrder, done: (reply: TicketReply) => void) {
    setDoing(true);
    setError(null);
    try {
      const reply = await orderTicket(token, order);
      setAt("rest");
      done(reply);
    } catch (stumbled) {
      setError(stumbled);
    }
    setDoing(false);
    void queries.invalidateQueries({ queryKey: sittingsKey });
  }

  /** The heading is what stays: reading goes on from it. */
  const turnTo = (next: typeof at) => {
    setAt(next);
    setError(null);
    heading.current?.focus();
  };
  return (
    <section className="ticket-change">
      <h2 className="portal-heading" ref={heading} tabIndex={-1}>
        {t(at === "move" ? "ticket.moveTitle" : "ticket.change")}
      </h2>
      <Stumble error={error} kept={t("ticket.stillHeld")} />
      {at === "rest" && (
        <>
          <p>{t("ticket.changeLead")}</p>
          <div className="ticket-keys">
            {ticket.movable && (
              <button
                className="portal-button portal-button--plain"
                type="button"
                onClick={() => turnTo("move")}
              >
                {t("ticket.move")}
              </button>
            )}
            <button
              className="portal-button portal-button--plain"
              type="button"
              onClick={() => setAt("cancel")}
            >
              {t("ticket.cancel")}
            </button>
          </div>
        </>
      )}
      {at === "move" && (
        <MoveTicket
          ticket={ticket}
          doing={doing}
          onMove={(place) => void ask({ type: "move", ...place }, onMoved)}
          onLeave={() => turnTo("rest")}
        />
      )}
      {at === "cancel" && (
        <CancelAsk
          time={slotTime(ticket, ticket.slot)}
          day={slotDay(ticket, language)}
          doing={doing}
          onCancel={() => void ask({ type: "cancel" }, onCancelled)}
          onLeave={() => turnTo("rest")}
        />
      )}
    </section>
  );
}
