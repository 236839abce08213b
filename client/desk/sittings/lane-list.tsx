import { Link } from "react-router";
import type { LaneTicket, SittingView } from "../../../shared/contracts/sittings.ts";
import { clockOf } from "../../../shared/domain/time/index.ts";
import { time } from "../../../shared/i18n/dates.ts";
import { ms } from "../words/format.ts";
import { dossierPath } from "../words/paths.ts";
import { useWords } from "../words/use-words.ts";
import { ticketNumber } from "./sitting-words.ts";

/** Who is served, who waits in the order of their turn, who has booked and is not here yet, and what is done. */
export function LaneList({ sitting }: { readonly sitting: SittingView }) {
  const { t } = useWords();
  const { tickets, lane } = sitting;
  const of = (state: LaneTicket["state"]) => tickets.filter((one) => one.state === state);
  const waiting = lane.flatMap((number) => tickets.filter((one) => one.number === number));
  const booked = of("booked").toSorted((a, b) => a.slot - b.slot || a.number - b.number);
  const ended = tickets.filter(({ state }) => !["serving", "waiting", "booked"].includes(state)).toReversed();
  return (
    <div className="lane-lists">
      <Group name="serving" tickets={of("serving")} />
      <Group name="next" tickets={waiting} />
      <Group name="booked" tickets={booked} />
      {ended.length > 0 && (
        <details className="lane-ended">
          <summary>{t("sittings.lane.ended", { count: ended.length })}</summary>
          <Group name="done" tickets={ended} />
        </details>
      )}
    </div>
  );
}

function Group({
  name,
  tickets,
}: {
  readonly name: "serving" | "next" | "booked" | "done";
  readonly tickets: readonly LaneTicket[];
}) {
  const { t } = useWords();
  const of = (key: string) => t(`sittings.lane.${key}`);
  return (
    <section className="lane-group" data-group={name} aria-label={of(`groups.${name}`)}>
      <h2>
        {of(`groups.${name}`)} <span>{tickets.length}</span>
      </h2>
      {tickets.length === 0 && <p className="lane-empty">{of(`empty.${name}`)}</p>}
      <ol>
        {tickets.map((ticket) => (
          <Line key={ticket.number} ticket={ticket} />
        ))}
      </ol>
    </section>
  );
}

function Line({ ticket }: { readonly ticket: LaneTicket }) {
  const { t, pick } = useWords();
  const { number, kind, slot, procedure, state, arrivedAt, counter, clerk, dossier, wait, carryOver } =
    ticket;
  const of = (key: string, values: Record<string, unknown>) => t(`sittings.lane.${key}`, values);
  const came =
    kind === "booked"
      ? of("bookedFor", { time: clockOf(slot) })
      : of("drawnAt", { time: arrivedAt ? time(ms(arrivedAt)) : "" });
  return (
    <li data-ticket={number} data-state={state}>
      <b className="lane-number">{ticketNumber(number)}</b>
      <span>
        {pick(procedure.name)}
        <span className="lane-soft">{came}</span>
      </span>
      <span className="lane-where">
        {counter !== null && of("atCounter", { counter, name: clerk })}
        {carryOver && t(`sittings.reasons.${carryOver.reason}`)}
        {state === "cancelled" || state === "noShow" ? t(`sittings.ticket.${state}`) : ""}
        {dossier !== null && (
          <>
            {" "}
            <Link to={dossierPath(dossier)}>{t("queue.peek.open")}</Link>
          </>
        )}
      </span>
      <span className="lane-wait">{wait !== null && of("waited", { count: wait })}</span>
    </li>
  );
}
