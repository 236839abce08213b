import { Printer, Smartphone, Truck } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import { KioskKey } from "../../ui/kiosk-key.tsx";
import { LiveDot } from "../../ui/live-dot.tsx";
import { answerWords, announcement } from "../answer-words.ts";
import { KioskBar } from "../kiosk-bar.tsx";
import { LowestRow } from "../settings-keys.tsx";
import type { Settings } from "../use-settings.ts";
import { SpokenKeyBar } from "../voice/spoken-key-bar.tsx";
import { spokenWords } from "../words/spoken-words.ts";
import { AnswerBody } from "./answer-body.tsx";
import { AnswerSign } from "./answer-sign.tsx";
import { LateNotice } from "./late-notice.tsx";
import { Slip } from "./slip.tsx";
import "./answer.css";

type Props = {
  readonly office: Office;
  readonly now: number;
  readonly settings: Settings;
  readonly idleLeft: number;
  readonly onLeave: () => void;
  readonly snapshot: Snapshot;
  readonly live: boolean;
  readonly onPhone: () => void;
  /** Opens what can be chosen of the way home. */
  readonly onChoose: () => void;
};

/** One dossier in one glance: where it is, what comes next, by when, what the resident must do, and why. */
export function AnswerScreen({
  office,
  now,
  settings,
  idleLeft,
  onLeave,
  snapshot,
  live,
  onPhone,
  onChoose,
}: Props) {
  const { t } = useTranslation();
  const { language, bigText } = settings;
  const answer = answerWords(snapshot, { office, t, language });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const mayChoose = snapshot.status === "processed" && (snapshot.homeReturn?.may.length ?? 0) > 0;
  const hasList = snapshot.missing.length > 0;
  return (
    <main
      className="answer"
      data-status={snapshot.status}
      data-home-return={snapshot.homeReturn?.state ?? ""}
      data-version={snapshot.version}
      data-turn={snapshot.turn}
      data-situation={answer.situation}
    >
      <KioskBar office={office}>
        <LiveDot live={live} now={now} asOf={Date.parse(snapshot.asOf)} />
      </KioskBar>
      {answer.late && !bigText && <LateNotice late={answer.late} />}
      <AnswerSign answer={answer} snapshot={snapshot} brief={bigText} headingRef={heading} />
      <AnswerBody answer={answer} snapshot={snapshot} office={office} settings={settings} now={now} />
      <Announcer words={announcement(answer)} />
      <SpokenKeyBar
        language={language}
        sentences={spokenWords(answer, snapshot)}
        ticket={snapshot.ticket}
        shown={String(snapshot.version)}
        settings={<LowestRow settings={settings} idleLeft={idleLeft} onLeave={onLeave} />}
      >
        <KioskKey
          shape="line"
          icon={<Printer aria-hidden="true" />}
          primary={hasList}
          onPress={() => window.print()}
        >
          {t(hasList ? "kiosk:keys.printList" : "kiosk:keys.print")}
        </KioskKey>
        {mayChoose && (
          <KioskKey shape="line" icon={<Truck aria-hidden="true" />} onPress={onChoose}>
            {t("homeReturn:change")}
          </KioskKey>
        )}
        <KioskKey shape="line" icon={<Smartphone aria-hidden="true" />} onPress={onPhone}>
          {t("hall:phone.key")}
        </KioskKey>
      </SpokenKeyBar>
      <Slip answer={answer} snapshot={snapshot} office={office} language={language} />
    </main>
  );
}

/** Says a change once, as a sentence. What is there from the start has been read with the heading. */
function Announcer({ words }: { readonly words: string }) {
  const [said, setSaid] = useState({ last: words, change: "" });
  if (said.last !== words) setSaid({ last: words, change: words });
  return (
    <p className="visually-hidden" aria-live="polite" data-announced={said.change !== ""}>
      {said.change}
    </p>
  );
}
