import { Check, ChevronRight, CloudOff, CloudUpload } from "lucide-react";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { DueMark } from "./due-mark.tsx";
import "./outbox-strip.css";

export type OutboxStripKind = "offline" | "sending" | "refused" | "sent";

type Props = {
  readonly kind: OutboxStripKind;
  readonly title: string;
  readonly note?: string | undefined;
  /** Where its entries are listed; without it the strip only tells. */
  readonly to?: string | undefined;
};

/** What of a courier's work has not reached the office yet. Always there, so that silence means nothing waits. */
export function OutboxStrip({ kind, title, note, to }: Props) {
  const content = (
    <>
      {icons[kind]}
      <span className="outbox-strip-words" aria-live="polite">
        <strong>{title}</strong>
        {note !== undefined && <span>{note}</span>}
      </span>
      {to !== undefined && <ChevronRight aria-hidden="true" size={28} strokeWidth={2.5} />}
    </>
  );
  const name = `outbox-strip outbox-strip--${kind}`;
  return to === undefined ? (
    <div className={name}>{content}</div>
  ) : (
    <Link className={name} to={to}>
      {content}
    </Link>
  );
}

const icons: Readonly<Record<OutboxStripKind, ReactElement>> = {
  offline: <CloudOff aria-hidden="true" size={30} strokeWidth={2.25} />,
  sending: <CloudUpload aria-hidden="true" size={30} strokeWidth={2.25} />,
  refused: <DueMark kind="overdue" />,
  sent: <Check aria-hidden="true" size={28} strokeWidth={2.5} />,
};
