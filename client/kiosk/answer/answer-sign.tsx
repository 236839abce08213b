import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import { Code } from "../../ui/code.tsx";
import { Sign } from "../../ui/sign.tsx";
import { StateMark } from "../../ui/state-mark.tsx";
import { Stone } from "../../ui/stone.tsx";
import type { Answer } from "../answer-words.ts";
import { Asked } from "./asked.tsx";

type Props = {
  readonly answer: Answer;
  readonly snapshot: Snapshot;
  /** With big text the sign keeps where and when; the rest goes to the pages below. */
  readonly brief: boolean;
  readonly headingRef: Ref<HTMLHeadingElement>;
};

/** The sign answers where, what next, and what to do; its stone answers when. */
export function AnswerSign({ answer, snapshot, brief, headingRef }: Props) {
  const { t } = useTranslation();
  const { ground, stone, heading } = answer;
  const isOver = snapshot.turn === "over";
  const isTask = snapshot.turn === "resident" || snapshot.turn === "ready";
  const where = t(snapshot.quiet ? "kiosk:ask.quietWhere" : "kiosk:ask.where");
  const tone = ground === "resident" ? "turn" : snapshot.quiet ? "calm" : "promise";
  return (
    <Sign
      ground={ground}
      stone={
        stone && (
          <Stone
            head={stone.head}
            above={stone.above}
            main={stone.main}
            below={stone.below}
            old={stone.old}
            tone={tone}
          />
        )
      }
    >
      <p className="answer-kicker">
        <span>{answer.procedure}</span>
        <span className="answer-tail">
          {t("kiosk:tail")} <Code>{answer.serial}</Code>
        </span>
      </p>
      {!isTask && <p className="answer-label">{where}</p>}
      <h1
        ref={headingRef}
        tabIndex={-1}
        className={isTask ? "answer-title answer-title--task" : "answer-title"}
      >
        {isOver && <StateMark status={snapshot.status} plain />} {heading}
      </h1>
      {!brief && <Asked answer={answer} quiet={snapshot.quiet} isTask={isTask || isOver} />}
    </Sign>
  );
}
