import { Printer } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { TicketView } from "../../../shared/contracts/tickets.ts";
import { slotTime } from "../../../shared/i18n/sitting-words.ts";
import { KioskKey } from "../../ui/kiosk-key.tsx";
import { Sign } from "../../ui/sign.tsx";
import { Stone } from "../../ui/stone.tsx";
import { KioskBar } from "../kiosk-bar.tsx";
import { LowestRow } from "../settings-keys.tsx";
import { SpokenKeyBar } from "../voice/spoken-key-bar.tsx";
import type { ScreenProps } from "./draw-screens.tsx";
import { TicketSlip } from "./ticket-slip.tsx";

type Props = Omit<ScreenProps, "office"> & {
  readonly office: Office;
  readonly ticket: TicketView;
  readonly how: "drawn" | "arrived";
};

/** The number, as large as it goes: how many are before, about when, and what to do meanwhile. No name, no procedure. */
export function NumberScreen({ office, settings, idleLeft, onLeave, ticket, how }: Props) {
  const { t } = useTranslation("booking");
  const { language } = settings;
  const { number, slot } = ticket;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const ahead = t("ticket.ahead", { count: ticket.ahead ?? 0 });
  const sentence = t(how === "drawn" ? "kiosk.drawnSentence" : "kiosk.arrivedSentence", { number, ahead });
  return (
    <main className="draw" data-number={number}>
      <KioskBar office={office} />
      <Sign
        ground="office"
        stone={
          <Stone
            head={t(how === "drawn" ? "kiosk.expected" : "kiosk.appointed")}
            main={slotTime(ticket, slot)}
          />
        }
      >
        <h1 className="draw-number" ref={heading} tabIndex={-1} aria-label={sentence}>
          <span className="draw-kicker">{t(how === "drawn" ? "kiosk.number" : "kiosk.arrived")}</span>
          <span className="code" translate="no" data-digits={String(number).length}>
            {number}
          </span>
        </h1>
      </Sign>
      <div className="draw-body draw-body--words">
        <p className="draw-ahead">{ahead}</p>
        <p className="draw-wait">{t("kiosk.wait")}</p>
      </div>
      <SpokenKeyBar
        language={language}
        sentences={[sentence, t("kiosk.wait")]}
        shown={sentence}
        settings={<LowestRow settings={settings} idleLeft={idleLeft} onLeave={onLeave} />}
      >
        <KioskKey shape="line" primary icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
          {t("kiosk.print")}
        </KioskKey>
      </SpokenKeyBar>
      <TicketSlip ticket={ticket} office={office} language={language} />
    </main>
  );
}
