import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import type { IntakeReply } from "../../../shared/contracts/dossiers.ts";
import { formatPin } from "../../../shared/domain/dossiers/index.ts";
import { dayMonth, time, weekdayName } from "../../../shared/i18n/dates.ts";
import { Button } from "../../ui/button.tsx";
import { Code } from "../../ui/code.tsx";
import { KeyCap } from "../../ui/key-hint.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Stone } from "../../ui/stone.tsx";
import { openPaper, paperPath } from "../dossier/receipt.ts";
import { useShortcuts } from "../keys/keys.tsx";
import { dossierPath } from "../words/paths.ts";
import { capital, money, ms } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { ResultWhy } from "./result-why.tsx";
import "./intake-result.css";

export type TakenIn = {
  readonly reply: IntakeReply;
  readonly earlier: boolean;
  readonly procedureCode: string;
  readonly caseId: string;
  readonly submitter: string;
};

/** What became of it, and the paper to hand over. */
const accepted = {
  heading: "intake.result.title",
  print: "intake.result.print",
  path: (ref: string) => paperPath(ref, "receipt"),
} as const;
const outcomes: Partial<
  Record<
    IntakeReply["status"],
    { readonly heading: string; readonly print: string; readonly path: (ref: string) => string }
  >
> = {
  notAccepted: {
    heading: "intake.result.refused",
    print: "dossier.prints.refusal",
    path: (ref) => paperPath(ref, "refusal"),
  },
  supplementRequested: {
    heading: "intake.result.asked",
    print: "dossier.prints.supplement",
    path: (ref) => paperPath(ref, "supplement"),
  },
};

type Props = {
  readonly taken: TakenIn;
  /** It came of a ticket: the next one is called from the lane. */
  readonly ofLane: boolean;
  readonly onNext: (same: boolean) => void;
};

/** What the clerk hands over: code, PIN, date, receipt; and on to the next resident. */
export function IntakeResult({ taken, ofLane, onNext }: Props) {
  const { t, language } = useWords();
  const { ref, code, pin, token, promise, fee, status } = taken.reply;
  const { heading, print: printed, path } = outcomes[status] ?? accepted;
  const navigate = useNavigate();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const next = t(ofLane ? "intake.result.lane" : "intake.result.next");
  const open = () => void navigate(dossierPath(ref));
  const print = () => openPaper(path(ref));
  useShortcuts("form", [
    { name: "p", words: t("intake.keys.print"), inLine: true, run: print },
    { name: "n", words: next, inLine: true, run: () => onNext(false) },
    ...(ofLane ? [] : [{ name: "t", words: t("intake.keys.same"), inLine: true, run: () => onNext(true) }]),
    { name: "Enter", words: t("queue.keys.open"), inLine: true, run: open },
    { name: "Ctrl+Enter", words: next, run: () => onNext(false) },
  ]);
  const due = ms(promise.dueAt);
  return (
    <section
      className="intake-result"
      ref={box}
      tabIndex={-1}
      aria-labelledby="result-title"
      data-testid="intake-result"
      data-ref={ref}
      data-code={code}
      data-pin={pin}
      data-token={token}
    >
      <h1 id="result-title">
        {/* Who it was before the change is on the dossier's page. */}
        {taken.earlier ? t(heading) : `${t(heading)}: ${taken.submitter}`}
      </h1>
      {taken.earlier && <ProblemNote title={t("intake.earlierBody")} />}
      <div className="result-facts">
        <dl>
          <div>
            <dt>{t("intake.result.code")}</dt>
            <dd className="result-code">
              <Code>{code}</Code>
            </dd>
          </div>
          <div>
            <dt>{t("intake.result.pin")}</dt>
            <dd className="result-pin">
              <Code>{formatPin(pin)}</Code>
            </dd>
          </div>
          <div>
            <dt>{t("intake.result.fee")}</dt>
            <dd className="result-fee">
              {fee.amount === null
                ? t("dossier.fee.open")
                : fee.amount === 0
                  ? t("intake.fee.free")
                  : t("intake.fee.amount", { amount: money(fee.amount, language) })}
              {fee.time === "onReturn" && <small>{t("intake.feeTime.onReturn")}</small>}
            </dd>
          </div>
        </dl>
        {status === "accepted" && (
          <div className="result-stone">
            <Stone
              outlined
              head={t("intake.result.promised")}
              above={capital(weekdayName(due, language))}
              main={dayMonth(due, language)}
              below={t("intake.result.before", { time: time(due) })}
            />
          </div>
        )}
      </div>
      {status === "accepted" && <ResultWhy dossier={ref} due={due} />}
      <div className="result-actions">
        <a className="button button-primary" href={path(ref)} target="_blank" rel="noopener">
          {t(printed)}
          <KeyCap name="p" hidden />
        </a>
        <Button keyName="n" onClick={() => onNext(false)}>
          {next}
        </Button>
        {!ofLane && (
          <Button keyName="t" onClick={() => onNext(true)}>
            {t("intake.result.same")}
          </Button>
        )}
        <Button keyName="Enter" onClick={open}>
          {t("intake.result.open")}
        </Button>
      </div>
    </section>
  );
}
