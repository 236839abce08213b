import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { DueMark } from "../../ui/due-mark.tsx";
import { MonthView } from "../../ui/month-view.tsx";
import { Pager } from "../../ui/pager.tsx";
import { Road } from "../../ui/road.tsx";
import type { Answer } from "../answer-words.ts";
import type { Settings } from "../use-settings.ts";
import { hasLeft } from "../words/home-return-words.ts";
import { instantWords } from "../words/instant-words.ts";
import { roadWords } from "../words/road-words.ts";
import { tasksOf } from "../words/tasks.ts";
import { Asked } from "./asked.tsx";
import { LateNotice } from "./late-notice.tsx";
import { TaskList } from "./task-list.tsx";
import "./follow-hint.css";

type Props = {
  readonly answer: Answer;
  readonly snapshot: Snapshot;
  readonly office: Office;
  readonly settings: Settings;
  readonly now: number;
};

/** Below the sign: what to bring or pay, the road, and why that date. What does not fit becomes pages. */
export function AnswerBody({ answer, snapshot, office, settings, now }: Props) {
  const { t } = useTranslation();
  const { language, bigText } = settings;
  const { why, paused } = answer;
  const tasks = tasksOf(snapshot, office, t, language);
  const supplement = snapshot.status === "supplementRequested";
  const submitted = instantWords(snapshot, t, language);
  const isTask = snapshot.turn !== "office";
  return (
    <div className="answer-body">
      <Pager
        key={`${snapshot.version} ${language} ${bigText}`}
        beforeLabel={t("kiosk:pages.before")}
        afterLabel={t("kiosk:pages.after")}
        pageWords={(at, of) => t("kiosk:pages.at", { at, of })}
      >
        {/* Above the pages it would leave them one line each. */}
        {bigText && answer.late && <LateNotice late={answer.late} />}
        {bigText && (
          <section className="answer-block">
            <Asked answer={answer} quiet={snapshot.quiet} isTask={isTask} />
          </section>
        )}
        {tasks && <TaskList tasks={tasks} />}
        {(answer.home.length > 0 || hasLeft(snapshot)) && (
          <section className="answer-block">
            <h2>{t("homeReturn:title")}</h2>
            {answer.home.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {hasLeft(snapshot) && (
              <p>
                {t("homeReturn:left")} <strong>{office.phone.replaceAll(" ", "\u00A0")}</strong>
              </p>
            )}
          </section>
        )}
        {paused !== null && (
          <p className="answer-paused">
            <DueMark kind="paused" />
            <span>
              <strong>{paused.since}</strong> {paused.left}
            </span>
          </p>
        )}
        {submitted !== null && <p className="answer-instants">{submitted}</p>}
        {!supplement && (
          <section className="answer-block">
            <h2>{t("kiosk:road.title")}</h2>
            <Road
              stops={roadWords(snapshot, t, language)}
              direction={bigText ? "vertical" : "horizontal"}
              here={t("kiosk:road.here")}
              label={t("kiosk:road.title")}
            />
          </section>
        )}
        {why && snapshot.explanation && (
          <section className="answer-why">
            <h2>{why.title}</h2>
            <p className="answer-reasons">{why.sentences.join(" ")}</p>
            <MonthView
              explanation={snapshot.explanation}
              today={dateOf(now)}
              form={bigText ? "list" : "grid"}
            />
          </section>
        )}
        {!tasks && snapshot.turn !== "over" && <p className="follow-hint">{t("follow:kioskHint")}</p>}
      </Pager>
    </div>
  );
}
