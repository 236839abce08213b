import { useTranslation } from "react-i18next";
import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import type { Answer } from "../../kiosk/answer-words.ts";
import { Code } from "../../ui/code.tsx";
import { Sign } from "../../ui/sign.tsx";
import { StateMark } from "../../ui/state-mark.tsx";
import { Stone } from "../../ui/stone.tsx";

type Props = { readonly answer: Answer; readonly snapshot: Snapshot };

/** Edge to edge, its ground saying whose turn it is; the stone on its lower edge says when. */
export function AnswerSign({ answer, snapshot }: Props) {
  const { t } = useTranslation();
  const { ground, stone, heading, next, you } = answer;
  const { quiet, status, turn } = snapshot;
  const isOver = turn === "over";
  // Where the heading itself says what to do, the lines below need no question.
  const asks = turn === "office";
  const tone = ground === "resident" ? "turn" : quiet ? "calm" : "promise";
  return (
    <Sign ground={ground} stone={stone && <Stone {...stoneOf(stone)} tone={tone} />}>
      <p className="answer-sign-kicker">
        {answer.procedure},{" "}
        <span className="answer-sign-tail">
          {t("kiosk:tail")} <Code>{answer.serial}</Code>
        </span>
      </p>
      {asks && <p className="answer-sign-ask">{t(quiet ? "kiosk:ask.quietWhere" : "kiosk:ask.where")}</p>}
      <h1 className="portal-title">
        {isOver && <StateMark status={status} plain />} {heading}
      </h1>
      {!asks && <p className="answer-sign-line">{you}</p>}
      {next !== "" && (
        <>
          {asks && <p className="answer-sign-ask">{t("kiosk:ask.next")}</p>}
          <p className="answer-sign-line">{next}</p>
        </>
      )}
      {asks && you !== "" && (
        <>
          <p className="answer-sign-ask">{t(quiet ? "kiosk:ask.quietYou" : "kiosk:ask.you")}</p>
          <p className="answer-sign-line">{you}</p>
        </>
      )}
    </Sign>
  );
}

const stoneOf = ({ head, above, main, below, old }: NonNullable<Answer["stone"]>) => ({
  head,
  above,
  main,
  below,
  old,
});
