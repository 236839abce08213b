import { Printer, Smartphone } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { PageLink } from "../../../shared/contracts/procedures.ts";
import type { Promises } from "../../../shared/contracts/promises.ts";
import { wordsIn, type ProcedureCase } from "../../../shared/domain/procedures/index.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { dayMonth, time, weekdayName } from "../../../shared/i18n/dates.ts";
import { KioskKey } from "../../ui/kiosk-key.tsx";
import { Pager } from "../../ui/pager.tsx";
import { Sign } from "../../ui/sign.tsx";
import { Stone } from "../../ui/stone.tsx";
import { TaskList } from "../answer/task-list.tsx";
import { BackKey } from "../back-key.tsx";
import type { ScreenProps } from "../draw/draw-screens.tsx";
import { KioskBar } from "../kiosk-bar.tsx";
import { LowestRow } from "../settings-keys.tsx";
import { KeyBar } from "../../ui/key-bar.tsx";
import { ProcedureSlip } from "./procedure-slip.tsx";
import { procedureWords } from "./procedure-words.ts";
import "../answer/answer.css";

type Props = Omit<ScreenProps, "office"> & {
  readonly office: Office;
  readonly title: string;
  readonly chosen: ProcedureCase;
  /** Named where there are several. */
  readonly isOneOfMany: boolean;
  readonly promise: Promises["items"][number] | null;
  readonly link: PageLink | null;
  readonly now: number;
  readonly onTake: () => void;
  readonly onBack: () => void;
};

/** A procedure as one needs it at a kiosk: what to bring, how long, how much, where, and how to take that along. */
export function ProcedureScreen({ office, settings, idleLeft, onLeave, now, ...props }: Props) {
  const { t } = useTranslation();
  const { title, chosen, isOneOfMany, promise, link, onTake, onBack } = props;
  const { language, bigText } = settings;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { papers, facts } = procedureWords(chosen, promise, { office, t, language });
  const dueAt = promise?.dueAt ? Date.parse(promise.dueAt) : null;
  const caseName = isOneOfMany ? wordsIn(chosen.name, language) : null;
  return (
    <main className="procedure">
      <KioskBar office={office} />
      <Sign
        ground="office"
        stone={dueAt !== null && <DateStone dueAt={dueAt} now={now} language={language} />}
      >
        <h1 className="procedure-name" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {caseName !== null && <p className="procedure-case">{caseName}</p>}
      </Sign>
      <div className="answer-body">
        <Pager
          key={`${language} ${bigText} ${promise !== null}`}
          beforeLabel={t("kiosk:pages.before")}
          afterLabel={t("kiosk:pages.after")}
          pageWords={(at, of) => t("kiosk:pages.at", { at, of })}
        >
          <dl className="facts-list">
            {facts.map(({ name, main, more }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {main}
                  {more.map((words) => (
                    <p key={words}>{words}</p>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          {papers.length === 0 && <p>{t("portal:procedure.bringNothing")}</p>}
          {papers.length > 0 && <TaskList tasks={{ title: t("hall:procedure.bring"), items: papers }} />}
        </Pager>
      </div>
      <KeyBar
        label={t("kiosk:keys.title")}
        actions={
          <>
            <BackKey onBack={onBack} />
            <KioskKey shape="line" icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
              {t("hall:procedure.print")}
            </KioskKey>
            <KioskKey shape="line" primary icon={<Smartphone aria-hidden="true" />} onPress={onTake}>
              {t("hall:procedure.take")}
            </KioskKey>
          </>
        }
        settings={<LowestRow settings={settings} idleLeft={idleLeft} onLeave={onLeave} />}
      />
      <ProcedureSlip
        title={title}
        caseName={caseName}
        words={{ papers, facts }}
        link={link}
        office={office}
        now={now}
        language={language}
      />
    </main>
  );
}

type StoneProps = { readonly dueAt: number; readonly now: number; readonly language: "vi" | "en" };

/** When it would be ready if it were handed in today. */
function DateStone({ dueAt, now, language }: StoneProps) {
  const { t } = useTranslation("portal");
  const sameDay = dateOf(now) === dateOf(dueAt);
  return (
    <Stone
      head={t("procedure.stoneHead")}
      above={t("procedure.stoneAbove")}
      main={dayMonth(dueAt, language)}
      below={sameDay ? t("procedure.stoneToday", { time: time(dueAt) }) : weekdayName(dueAt, language)}
    />
  );
}
