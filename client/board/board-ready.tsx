import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BoardView } from "../../shared/contracts/board.ts";
import { counterWords } from "../kiosk/words/office-words.ts";
import { StateMark } from "../ui/state-mark.tsx";
import "./board-ready.css";

const onPage = 5;
const pageMs = 10_000;

/** Results that wait at the counter, a page for ten seconds. Whoever holds a receipt finds the day and the last digits on it. */
export function BoardReady({
  ready,
  counter,
}: {
  readonly ready: BoardView["ready"];
  readonly counter: string;
}) {
  const { t } = useTranslation();
  const pages = Math.max(Math.ceil(ready.length / onPage), 1);
  // Results come and go meanwhile: the page is counted in what there is now.
  const at = useTurns() % pages;
  const shown = ready.slice(at * onPage, (at + 1) * onPage);
  return (
    <section className="board-ready" aria-label={t("board:readyTitle")}>
      <h2>
        <StateMark status="returned" plain />
        {ready.length === 0 ? t("board:readyNone") : t("board:ready", { counter: counterWords(counter, t) })}
      </h2>
      {/* Whoever listens hears no page turn. */}
      <ol aria-live="off">
        {shown.map(({ day, serial }) => (
          <li key={`${day} ${serial}`}>
            <span>{dayOf(day)}</span>
            <b>{serial}</b>
          </li>
        ))}
      </ol>
      {ready.length > 0 && (
        <p className="board-caption">
          <span>{t("board:caption")}</span>
          {pages > 1 && (
            <span>
              {at + 1}/{pages}
            </span>
          )}
        </p>
      )}
    </section>
  );
}

/** "17/8" of "260817", as it stands on the receipt. */
const dayOf = (day: string): string => `${Number(day.slice(4, 6))}/${Number(day.slice(2, 4))}`;

function useTurns(): number {
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurns((before) => before + 1), pageMs);
    return () => clearInterval(timer);
  }, []);
  return turns;
}
