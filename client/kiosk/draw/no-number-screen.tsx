import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { PublicSittings } from "../../../shared/contracts/sittings.ts";
import { time } from "../../../shared/i18n/dates.ts";
import { placesWords, sittingDay, sittingHours } from "../../../shared/i18n/sitting-words.ts";
import { placesIn } from "../../api/offered-sittings.ts";
import { KeyBar } from "../../ui/key-bar.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { Sign } from "../../ui/sign.tsx";
import { keepRanges } from "../answer-words.ts";
import { KioskBar } from "../kiosk-bar.tsx";
import { LowestRow } from "../settings-keys.tsx";
import type { ScreenProps } from "./draw-screens.tsx";
import type { Hall } from "./hall.ts";
import type { Visit } from "./use-draw.ts";

type Props = Omit<ScreenProps, "office"> & {
  readonly office: Office;
  /** Why the office said no; null where it is too early or no number is left. */
  readonly refused: (Visit & { readonly at: "refused" }) | null;
  readonly hall: Hall | null;
  readonly booking: PublicSittings["booking"];
};

/** No number now: why, and the way that is left. A place is booked on one's own phone: nobody types a name in a hall. */
export function NoNumberScreen({ office, settings, idleLeft, onLeave, refused, hall, booking }: Props) {
  const { t } = useTranslation("booking");
  const { language } = settings;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { title, note } = useWords({ office, refused, hall, language });
  const canBook = hall !== null && (hall.standing === "early" || hall.next !== null);
  return (
    <main className="draw" data-standing={hall?.standing ?? "refused"}>
      <KioskBar office={office} />
      <Sign ground="office">
        <h1 className="draw-title" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="draw-note">{note}</p>
      </Sign>
      <div className="draw-body draw-body--words">
        {canBook && <Phone booking={booking}>{t(booking ? "kiosk.phone" : "kiosk.noPhone")}</Phone>}
      </div>
      <KeyBar
        label={t("kiosk:keys.title")}
        settings={<LowestRow settings={settings} idleLeft={idleLeft} onLeave={onLeave} />}
      />
    </main>
  );
}

type PhoneProps = { readonly booking: PublicSittings["booking"]; readonly children: ReactNode };

function Phone({ booking, children }: PhoneProps) {
  const { t } = useTranslation("booking");
  return (
    <>
      <p className="draw-ahead">{children}</p>
      {booking && <QrCode rows={booking.qr} label={t("kiosk.phoneQr")} />}
    </>
  );
}

function useWords({
  office,
  refused,
  hall,
  language,
}: Pick<Props, "office" | "refused" | "hall"> & { readonly language: "vi" | "en" }): {
  readonly title: string;
  readonly note: string;
} {
  const { t } = useTranslation("booking");
  if (refused) {
    const { problem, how } = refused;
    const title = t(how === "drawn" ? "kiosk.failed" : "kiosk.notThisTicket");
    if (!problem) return { title, note: t("kiosk.failedNote") };
    // A screen that nobody has registered, or one of another office.
    if (problem.code === "forbidden" || problem.code === "not-found")
      return { title, note: t("kiosk.notThisKiosk") };
    return { title: problem.title, note: problem.detail ?? "" };
  }
  const hours = hall ? keepRanges(sittingHours(hall.today)) : "";
  if (hall?.standing === "early") {
    const at = time(Date.parse(hall.today.drawsFrom));
    return { title: t("kiosk.early", { time: at }), note: t("kiosk.earlyNote", { hours }) };
  }
  const next = hall?.next ?? null;
  if (!next) return { title: t("kiosk.full"), note: t("kiosk.fullLast", { hours: office.hours[language] }) };
  return {
    title: t("kiosk.full"),
    note: t("kiosk.fullNote", {
      when: sittingDay(next, language),
      hours: keepRanges(sittingHours(next)),
      places: placesWords(placesIn(next), language),
    }),
  };
}
