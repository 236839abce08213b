import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Office } from "../../../shared/contracts/office.ts";
import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { time, weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { answerWords, announcement, type Answer } from "../../kiosk/answer-words.ts";
import { useOffice } from "../../kiosk/use-office.ts";
import { instantWords } from "../../kiosk/words/instant-words.ts";
import { roadWords } from "../../kiosk/words/road-words.ts";
import { DueMark } from "../../ui/due-mark.tsx";
import { LiveDot } from "../../ui/live-dot.tsx";
import { MonthView } from "../../ui/month-view.tsx";
import { Road } from "../../ui/road.tsx";
import { FollowSection } from "../follow/follow-section.tsx";
import { NotYet } from "../not-yet.tsx";
import { paths } from "../paths.ts";
import { telephone } from "../portal-frame.tsx";
import { AnswerSign } from "./answer-sign.tsx";
import { HomeReturn } from "./home-return.tsx";
import { Tasks } from "./tasks.tsx";
import "./answer-view.css";

type Props = {
  readonly snapshot: Snapshot;
  readonly live: boolean;
  readonly onLeave: () => void;
};

/** The same answer as in the hall, on paper white: where it is, by when, what to do, and why. */
export function AnswerView({ snapshot, live, onLeave }: Props) {
  const { office, now } = useOffice(snapshot.asOf);
  if (!office) {
    return (
      <div className="portal-column portal-page">
        <NotYet error={null} />
      </div>
    );
  }
  return <Shown snapshot={snapshot} live={live} onLeave={onLeave} office={office} now={now} />;
}

type ShownProps = Props & { readonly office: Office; readonly now: number };

function Shown({ snapshot, live, onLeave, office, now }: ShownProps) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const answer = answerWords(snapshot, { office, t, language });
  const asOf = Date.parse(snapshot.asOf);
  return (
    <article
      className="answer-view"
      data-status={snapshot.status}
      data-version={snapshot.version}
      data-situation={answer.situation}
    >
      <div className="portal-column answer-view-live">
        <LiveDot live={live} now={now} asOf={asOf} />
      </div>
      {answer.late && <Late late={answer.late} />}
      <AnswerSign answer={answer} snapshot={snapshot} />
      <Announcer words={announcement(answer)} />
      <div className="portal-column answer-view-body">
        <Tasks snapshot={snapshot} office={office} />
        <HomeReturn snapshot={snapshot} lines={answer.home} office={office} />
        {snapshot.status === "supplementRequested" && (
          <p>
            <Link className="portal-button" to={paths.answer}>
              {t("online:answer.open")}
            </Link>
          </p>
        )}
        <Instants snapshot={snapshot} />
        {answer.paused && (
          <p className="answer-view-paused">
            <DueMark kind="paused" />
            <span>{[answer.paused.since, answer.paused.left].filter(Boolean).join(" ")}</span>
          </p>
        )}
        <section>
          <h2 className="portal-heading">{t("kiosk:road.title")}</h2>
          <TwoRoads snapshot={snapshot} />
        </section>
        {answer.why && snapshot.explanation && (
          <section>
            <h2 className="portal-heading">{answer.why.title}</h2>
            <p className="answer-view-reasons">{answer.why.sentences.join(" ")}</p>
            <MonthView explanation={snapshot.explanation} today={dateOf(now)} />
          </section>
        )}
        <FollowSection snapshot={snapshot} />
        <p>
          {t("portal:procedure.ask")}: {t("portal:procedure.askPhone")}{" "}
          <a href={telephone(office.phone)}>{office.phone}</a>,{" "}
          {t("portal:procedure.askHours", { hours: office.hours[language] })}
        </p>
        <p className="answer-view-as-of">
          {t("portal:answer.asOf", { time: time(asOf), day: weekdayDayMonth(asOf, language) })}
        </p>
        <div className="answer-view-leave">
          <button className="portal-button portal-button--plain" type="button" onClick={onLeave}>
            {t("portal:answer.done")}
          </button>
          <p>{t("portal:answer.doneNote")}</p>
        </div>
      </div>
    </article>
  );
}

/** When it was handed in and when accepted, where those are two. */
function Instants({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const words = instantWords(snapshot, t, currentLanguage());
  return words === null ? null : <p>{words}</p>;
}

function Late({ late: { sorry, after } }: { readonly late: NonNullable<Answer["late"]> }) {
  return (
    <div className="portal-column answer-view-late">
      <DueMark kind="overdue" />
      <div>
        <p className="answer-view-sorry">{sorry}</p>
        {after !== null && <p>{after}</p>}
      </div>
    </div>
  );
}

/** Level where there is room, upright on a phone; only one of them is drawn and read. */
function TwoRoads({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const road = {
    stops: roadWords(snapshot, t, currentLanguage()),
    here: t("kiosk:road.here"),
    label: t("kiosk:road.title"),
  };
  return (
    <>
      <div className="answer-view-road--level">
        <Road {...road} direction="horizontal" />
      </div>
      <div className="answer-view-road--upright">
        <Road {...road} direction="vertical" />
      </div>
    </>
  );
}

/** Says a change once, as a sentence. What is there from the start is read with the page. */
function Announcer({ words }: { readonly words: string }) {
  const [said, setSaid] = useState({ last: words, change: "" });
  if (said.last !== words) setSaid({ last: words, change: words });
  return (
    <p className="visually-hidden" aria-live="polite">
      {said.change}
    </p>
  );
}
