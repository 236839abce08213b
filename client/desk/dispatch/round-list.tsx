import { ArrowDown, ArrowUp, Pin, PinOff } from "lucide-react";
import type { Rounds, RoundsOrder } from "../../../shared/contracts/rounds.ts";
import { clockOf } from "../../../shared/domain/time/index.ts";
import { DueMark } from "../../ui/due-mark.tsx";
import { useWords } from "../words/use-words.ts";

type Round = Rounds["rounds"][number];

/** The minute of a day as a clock says it: "09:05". */
const clock = (minute: number) => clockOf(Math.round(minute));

/** One round, stop by stop, with when each may expect the courier; moved and pinned by hand while it has not begun. */
export function RoundList({
  round,
  number,
  works,
  isAsking,
  onAsk,
}: {
  readonly round: Round;
  readonly number: number;
  readonly works: boolean;
  readonly isAsking: boolean;
  readonly onAsk: (order: RoundsOrder) => void;
}) {
  const { t } = useWords();
  const of = (name: string, values: Record<string, unknown> = {}) => t(`dispatch.rounds.${name}`, values);
  const { courier, departs, returns, pieces, byHand, isOut, stops } = round;
  const name = of("round", { number, name: courier.name });
  return (
    <section className="round" aria-label={name} data-round={round.id}>
      <h2>{name}</h2>
      <p className="admin-soft">
        {[
          of("times", { departs: clock(departs), returns: clock(returns) }),
          of("pieces", { count: pieces }),
          isOut ? of("isOut") : "",
          byHand ? of("byHand") : "",
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      <ol>
        {stops.map((stop, at) => (
          <li key={stop.id} data-stop={stop.id}>
            <span className="round-number">{at + 1}</span>
            <span>
              <b>{stop.recipient}</b>
              <span className="admin-soft admin-line">{stop.address}</span>
            </span>
            <span className="round-when">
              {of("window", { from: clock(stop.from), to: clock(stop.to) })}
              <span className="admin-soft admin-line">
                {stop.late > 0 && (
                  <>
                    <DueMark kind="overdue" /> {of("late", { count: Math.ceil(stop.late) })}{" "}
                  </>
                )}
                {stop.state === "sealed" ? (
                  <span className="packet-digits">{stop.seal}</span>
                ) : (
                  t(`dispatch.states.${stop.state}`)
                )}
              </span>
            </span>
            {works && (
              <span className="round-keys">
                <button
                  type="button"
                  aria-label={of("up", { name: stop.recipient })}
                  disabled={isAsking || at === 0 || stop.pinned !== null}
                  onClick={() => onAsk({ type: "move", stop: stop.id, to: at - 1 })}
                >
                  <ArrowUp size={18} aria-hidden="true" />
                </button>
                <button
                  type="button"
                  aria-label={of("down", { name: stop.recipient })}
                  disabled={isAsking || at === stops.length - 1 || stop.pinned !== null}
                  onClick={() => onAsk({ type: "move", stop: stop.id, to: at + 1 })}
                >
                  <ArrowDown size={18} aria-hidden="true" />
                </button>
                <button
                  type="button"
                  aria-pressed={stop.pinned !== null}
                  aria-label={of("pin", { name: stop.recipient, number: at + 1 })}
                  disabled={isAsking}
                  onClick={() =>
                    onAsk({ type: "pin", stop: stop.id, place: stop.pinned === null ? at : null })
                  }
                >
                  {stop.pinned === null ? (
                    <Pin size={18} aria-hidden="true" />
                  ) : (
                    <PinOff size={18} aria-hidden="true" />
                  )}
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
