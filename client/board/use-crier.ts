import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BoardView } from "../../shared/contracts/board.ts";
import { currentLanguage } from "../i18n/i18n.ts";
import { browserVoice } from "../kiosk/voice/browser-voice.ts";
import { serverVoice } from "../kiosk/voice/server-voice.ts";
import { sayInTurn } from "./say-in-turn.ts";

type Call = NonNullable<BoardView["sitting"]>["calls"][number];

const keyOf = ({ number, counter, calledAt }: Call): string => `${number} ${counter} ${calledAt}`;

function openCrier() {
  return sayInTurn(() => {
    const browser = browserVoice(currentLanguage());
    return [serverVoice(currentLanguage(), null), ...(browser ? [browser] : [])];
  });
}

/**
 * Says every call aloud, for who does not see the board or does not look: by the server's voice, else by the browser's. Where there is
 * none, or the browser lets nothing sound, the board is silent. What was called before it was opened is not said again. Null: not known.
 */
export function useCrier(calls: readonly Call[] | null): void {
  const { t } = useTranslation("board");
  const [crier] = useState(openCrier);
  const known = useRef<ReadonlySet<string>>(null);
  useEffect(() => {
    if (calls === null) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...calls.map(keyOf)]);
    if (before === null) return;
    for (const call of calls.toReversed())
      if (!before.has(keyOf(call))) crier.add(t("call", { number: call.number, counter: call.counter }));
  }, [calls, crier, t]);
  useEffect(() => crier.end, [crier]);
}
