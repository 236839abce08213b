import { CalendarX } from "lucide-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { BoardView } from "../../shared/contracts/board.ts";
import { instantOf } from "../../shared/domain/time/index.ts";
import { dayMonth, time, weekdayDayMonth } from "../../shared/i18n/dates.ts";
import type { Language } from "../../shared/i18n/index.ts";
import { atHead } from "../../shared/i18n/sitting-words.ts";
import { currentLanguage } from "../i18n/i18n.ts";
import { useOffice } from "../kiosk/use-office.ts";
import { Logo } from "../ui/logo.tsx";
import { BoardCalls } from "./board-calls.tsx";
import { BoardReady } from "./board-ready.tsx";
import { useCrier } from "./use-crier.ts";

const noCalls = [] as const;

type Props = { readonly view: BoardView | null; readonly live: boolean };

/** Who is called where, which results are ready, how long one waits, when nobody is here: read from eight metres, nothing to touch. */
export function BoardPage({ view, live }: Props) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const { office, now } = useOffice(view?.asOf ?? null);
  useCrier(view && (view.sitting?.calls ?? noCalls));
  return (
    <main className="board" data-live={live}>
      <h1 className="visually-hidden">{t("board:title")}</h1>
      <header className="board-bar">
        <Logo />
        <p className="board-office">{office?.counterName[language]}</p>
        {office && (
          <p className="board-time">
            {atHead(weekdayDayMonth(now, language))} <b>{time(now)}</b>
          </p>
        )}
      </header>
      <BoardCalls sitting={view?.sitting ?? null} hours={office?.hours[language] ?? ""} />
      <BoardReady ready={view?.ready ?? []} counter={office?.returnCounter ?? ""} />
      <footer className="board-foot">
        <p>{view && waitWords(view, t)}</p>
        {view && !live ? (
          <p role="status">{t("common:live.asOf", { time: time(Date.parse(view.asOf)) })}</p>
        ) : (
          <p>
            {view?.closed && (
              <>
                <CalendarX aria-hidden="true" /> {closedWords(view.closed, t, language)}
              </>
            )}
          </p>
        )}
      </footer>
    </main>
  );
}

/** Nobody waits 17 minutes: from ten on it is said in fives. */
const about = (minutes: number): number => (minutes < 10 ? minutes : Math.round(minutes / 5) * 5);

function waitWords({ sitting }: BoardView, t: TFunction): string {
  if (!sitting) return "";
  const { waiting, wait } = sitting;
  if (waiting === 0) return t("board:nobodyWaits");
  const waits = t("board:waiting", { count: waiting });
  return wait === null || wait === 0 ? waits : t("board:waitingAbout", { waits, count: about(wait) });
}

function closedWords(
  { from, to, reopens }: NonNullable<BoardView["closed"]>,
  t: TFunction,
  language: Language,
): string {
  const [first, last, again] = [from, to, reopens].map((date) => dayMonth(instantOf(date), language));
  const days = from === to ? first : `${first}–${last}`;
  return t("board:closed", { days, reopens: again });
}
