import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { TicketView } from "../../../shared/contracts/tickets.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import { slotDay, slotTime } from "../../../shared/i18n/sitting-words.ts";
import { QrCode } from "../../ui/qr-code.tsx";
import "../answer/slip.css";

type Props = { readonly ticket: TicketView; readonly office: Office; readonly language: Language };

/** The number on a slip printer's paper: no name, no procedure. Never seen on the screen. */
export function TicketSlip({ ticket, office, language }: Props) {
  const { t } = useTranslation("booking");
  const { number, slot, ahead } = ticket;
  return (
    <section className="slip" aria-hidden="true">
      <p className="slip-office">{office.counterName[language]}</p>
      <p>{t("kiosk.slip")}</p>
      <p className="slip-number">
        {t("ticket.number")} <span className="code">{number}</span>
      </p>
      <p className="slip-heading">
        {t("kiosk.expected")} {slotTime(ticket, slot)}, {slotDay(ticket, language)}
      </p>
      {ahead !== null && <p>{t("ticket.ahead", { count: ahead })}</p>}
      <QrCode rows={ticket.qr} label={t("ticket.qr", { number })} />
      <p>{t("kiosk.slipScan")}</p>
      <p className="slip-foot">
        {office.phone.replaceAll(" ", "\u00A0")}. {t("kiosk.slipNoName")}
      </p>
    </section>
  );
}
