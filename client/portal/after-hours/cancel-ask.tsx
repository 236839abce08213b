import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

type Props = {
  /** Of the place, in words. */
  readonly time: string;
  readonly day: string;
  readonly doing: boolean;
  readonly onCancel: () => void;
  readonly onLeave: () => void;
};

/** Asks once more, in place; the focus is on keeping. */
export function CancelAsk({ time, day, doing, onCancel, onLeave }: Props) {
  const { t } = useTranslation("booking");
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div role="group" aria-labelledby="ticket-cancel">
      <p id="ticket-cancel" className="ticket-ask">
        {t("ticket.cancelAsk", { time, day })}
      </p>
      <div className="ticket-keys">
        <button className="portal-button" type="button" disabled={doing} onClick={onCancel}>
          {t("ticket.cancelYes")}
        </button>
        <button ref={keep} className="portal-button portal-button--plain" type="button" onClick={onLeave}>
          {t("ticket.cancelNo")}
        </button>
      </div>
    </div>
  );
}
