import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import type { DeskPacket } from "../../../shared/contracts/dispatch.ts";
import { windowWords } from "../../kiosk/words/return-options.ts";
import { Button } from "../../ui/button.tsx";
import { DueMark } from "../../ui/due-mark.tsx";
import { KeptParts } from "../../ui/kept-parts.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { useBusinessNow } from "../shell/use-office.tsx";
import { faultOf } from "../words/fault-of.ts";
import { dayAndTime, ms, shortCode } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import type { Section } from "./use-dispatch.ts";
import "./packet-list.css";

/** Packets in one place of their way, in the order they were planned. */
export function PacketList({
  name,
  Icon,
  section,
  total,
  selected,
  onSelect,
}: {
  readonly name: string;
  readonly Icon: LucideIcon;
  readonly section: Section;
  /** How many there are, also on pages that are not shown yet. */
  readonly total: number | undefined;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}) {
  const { t } = useWords();
  const { items, error, hasMore, isReading, showMore } = section;
  const title = t(`dispatch.sections.${name}`);
  return (
    <section className="packets" data-section={name} aria-label={title}>
      <h2>
        <Icon size={18} strokeWidth={2} aria-hidden="true" />
        {title} <span>{total ?? items?.length ?? ""}</span>
      </h2>
      {error && <ProblemNote {...faultOf(error, t)} />}
      {items?.length === 0 && <p className="packets-empty">{t(`dispatch.empty.${name}`)}</p>}
      <ul>
        {items?.map((packet) => (
          <li key={packet.id} data-packet={packet.id} data-selected={packet.id === selected || undefined}>
            <button type="button" aria-pressed={packet.id === selected} onClick={() => onSelect(packet.id)}>
              <Line packet={packet} name={name} />
            </button>
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button onClick={showMore} disabled={isReading}>
          {t("dispatch.more")}
        </Button>
      )}
    </section>
  );
}

function Line({ packet, name }: { readonly packet: DeskPacket; readonly name: string }) {
  const { t, language } = useWords();
  const { code, seal, recipient, address, courier, stopped, window, counter, guest } = packet;
  return (
    <>
      <span className="packets-code">
        {shortCode(code)}
        <span>{seal?.number ?? ""}</span>
      </span>
      <span className="packets-who">
        <b>{recipient.name}</b>
        <span>
          {counter && !guest
            ? counter.name[language]
            : [address.line, address.ward].filter(Boolean).join(", ")}
        </span>
      </span>
      <span className="packets-where">
        {courier?.name ??
          (name === "planned" || name === "sealed" ? packet.result : t(`dispatch.states.${placeOf(packet)}`))}
        {window && (
          <span>
            <KeptParts words={windowWords(window, t, language)} />
          </span>
        )}
        {stopped && <span className="packets-late">{t("dispatch.stopped")}</span>}
      </span>
      <span className="packets-when">
        <When packet={packet} name={name} />
      </span>
    </>
  );
}

/** At whose counter it waits depends on who looks. */
export const placeOf = ({ state, guest }: DeskPacket): string =>
  guest && state === "atOtherCounter" ? "here" : state;

/** Since when, or what went wrong and what is next. */
function When({ packet, name }: { readonly packet: DeskPacket; readonly name: string }): ReactNode {
  const { t, language } = useWords();
  const now = useBusinessNow();
  const { since, failure, notBack, attempts } = packet;
  const at = (instant: string) => dayAndTime(ms(instant), now ?? ms(instant), language);
  if (name === "failed" && failure) {
    return (
      <>
        {t(`courier:fail.reasons.${failure.reason}`)}
        <span>
          {[failure.note, t("dispatch.attempts", { count: attempts }), nextOf(packet)]
            .filter(Boolean)
            .join(", ")}
        </span>
      </>
    );
  }
  return (
    <>
      <span data-late={notBack || undefined}>
        {notBack && <DueMark kind="overdue" />}
        {t(`dispatch.since.${packet.state}`, { at: at(since) })}
      </span>
      {attempts > 0 && <span>{t("dispatch.attempts", { count: attempts })}</span>}
    </>
  );

  function nextOf({ state, mustReturn }: DeskPacket): string {
    if (state === "backAtCounter") return t("dispatch.next.counter");
    if (state === "delivered") return t("dispatch.next.delivered");
    return t(mustReturn ? "dispatch.next.back" : "dispatch.next.again");
  }
}
