import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TicketView } from "../../../shared/contracts/tickets.ts";
import { slotDay, slotTime } from "../../../shared/i18n/sitting-words.ts";
import { takes } from "../../api/offered-sittings.ts";
import { useSittings } from "../../api/use-sittings.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { NotYet } from "../not-yet.tsx";
import { SlotChoice, type Place } from "./slot-choice.tsx";

type Props = {
  readonly ticket: TicketView;
  readonly doing: boolean;
  readonly onMove: (place: { readonly sitting: string; readonly slot: number }) => void;
  readonly onLeave: () => void;
};

/** Another hour, of this sitting or another one that takes the procedure. */
export function MoveTicket({ ticket, doing, onMove, onLeave }: Props) {
  const { t } = useTranslation("booking");
  const language = currentLanguage();
  const { data, error } = useSittings({ soon: true });
  const [place, setPlace] = useState<Place>({ sitting: ticket.sitting, slot: null });
  if (!data) return <NotYet error={error} />;
  const open = data.items.filter((one) => takes(one, ticket.procedure.code));
  const sitting = open.find(({ id }) => id === place.sitting);
  const slot = sitting?.slots.find(({ start, free }) => start === place.slot && free > 0)?.start;
  return (
    <div className="ticket-move">
      <SlotChoice sittings={open} place={place} onChoose={setPlace} held={ticket} />
      <div className="ticket-keys">
        <button
          className="portal-button"
          type="button"
          disabled={slot === undefined || doing}
          onClick={() => slot !== undefined && onMove({ sitting: place.sitting, slot })}
        >
          {doing && t("ticket.moving")}
          {!doing && sitting && slot !== undefined
            ? t("ticket.moveTo", { time: slotTime(sitting, slot), day: slotDay(sitting, language) })
            : !doing && t("ticket.moveNone")}
        </button>
        <button className="portal-button portal-button--plain" type="button" onClick={onLeave}>
          {t("ticket.moveLeave")}
        </button>
      </div>
    </div>
  );
}
