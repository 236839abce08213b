import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { BoardView } from "../../shared/contracts/board.ts";
import { hoursWords } from "../../shared/i18n/dates.ts";
import "./board-calls.css";

type Sitting = BoardView["sitting"];

/** The last call as large as it goes, three before it; while nobody has been called, when there is something to come for. */
export function BoardCalls({ sitting, hours }: { readonly sitting: Sitting; readonly hours: string }) {
  const { t } = useTranslation("board");
  const [call, ...before] = sitting?.calls ?? [];
  const said = call && t("call", { number: call.number, counter: call.counter });
  return (
    <section className="board-calls" aria-label={t("calls")}>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {call ? (
        // A new call is a new element: it comes with its own signal for the eye, also for the same number called again.
        <div
          className="board-call"
          key={`${call.calledAt} ${call.number}`}
          data-number={call.number}
          aria-hidden="true"
        >
          <p className="board-invite">{t("invite")}</p>
          <p className="board-number" data-digits={String(call.number).length}>
            {call.number}
          </p>
          <div className="board-counter" data-digits={call.counter.length}>
            <p>{t("counter")}</p>
            <p>{call.counter}</p>
          </div>
        </div>
      ) : (
        <Invitation sitting={sitting} hours={hours} />
      )}
      {before.length > 0 && (
        <ol className="board-before" aria-label={t("before")}>
          {before.map(({ number, counter }) => (
            <li key={number}>
              <b>{number}</b>
              <ArrowRight aria-hidden="true" />
              <span>{t("toCounter", { counter })}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Invitation({ sitting, hours }: { readonly sitting: Sitting; readonly hours: string }) {
  const { t } = useTranslation("board");
  return (
    <div className="board-invitation">
      <p className="board-invite">{t(sitting ? "sittingToday" : "hours")}</p>
      <p className="board-hours">{sitting ? hoursWords([sitting]) : hours}</p>
      {sitting && <p className="board-invite">{t("takeNumber")}</p>}
    </div>
  );
}
