import { Link } from "react-router";
import type { LaneTicket, SittingView } from "../../../shared/contracts/sittings.ts";
import { mayIn } from "../../../shared/domain/accounts/index.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { useSignedIn } from "../session/signed-in.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { HandOverPanel } from "./hand-over-panel.tsx";
import { sayWhen, ticketNumber } from "./sitting-words.ts";
import { intakeOf, useCurrentSittings, useOrder } from "./use-sittings.ts";
import "./lane-page.css";

/** First of all in the morning: what an evening has left, and its hand-over. */
export function CarriedOver() {
  const { role } = useSignedIn();
  const { data } = useCurrentSittings();
  if (!mayIn(role, "takeIn") || !data || data.carried.length === 0) return null;
  return (
    <>
      {data.carried.map((sitting) => (
        <OfSitting key={sitting.id} sitting={sitting} />
      ))}
    </>
  );
}

function OfSitting({ sitting }: { readonly sitting: SittingView }) {
  const { t, language } = useWords();
  const left = sitting.tickets.filter(({ carryOver }) => carryOver && !carryOver.settled);
  const { handOver } = sitting;
  return (
    <section className="carried-over" aria-labelledby={`carried-${sitting.id}`}>
      <h2 id={`carried-${sitting.id}`}>
        {t("sittings.carried.title", { when: sayWhen(sitting, language), count: left.length })}
      </h2>
      <ul>
        {left.map((ticket) => (
          <Left key={ticket.number} sitting={sitting.id} ticket={ticket} />
        ))}
      </ul>
      {(handOver === null || handOver.takenBy === null) && (
        <details>
          <summary>{t("sittings.handOver.title")}</summary>
          <HandOverPanel sitting={sitting} />
        </details>
      )}
    </section>
  );
}

function Left({ sitting, ticket }: { readonly sitting: string; readonly ticket: LaneTicket }) {
  const { t, pick } = useWords();
  const asking = useOrder(sitting);
  const { number, procedure, carryOver } = ticket;
  return (
    <li data-carried={number}>
      <b className="lane-number">{ticketNumber(number)}</b>
      <span>
        {pick(procedure.name)}
        <span className="lane-soft">{carryOver && t(`sittings.reasons.${carryOver.reason}`)}</span>
      </span>
      <Link className="button" to={intakeOf(sitting, number)}>
        {t("sittings.lane.takeIn")}
      </Link>
      <Button
        kind="quiet"
        disabled={asking.isPending}
        onClick={() => asking.mutate({ type: "settle", number })}
        aria-label={t("sittings.carried.settleOf", { number: ticketNumber(number) })}
      >
        {t("sittings.carried.settle")}
      </Button>
      {asking.isError && <ProblemNote {...faultOf(asking.error, t)} />}
    </li>
  );
}
