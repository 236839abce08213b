import { useCallback, useEffect, useReducer, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LookUp } from "../../shared/contracts/tracking.ts";
import { useTracking } from "../api/use-tracking.ts";
import { IdleStrip } from "../ui/idle-strip.tsx";
import { AnswerScreen } from "./answer/answer-screen.tsx";
import { ChooseReturn } from "./choose/choose-return.tsx";
import { DrawScreens } from "./draw/draw-screens.tsx";
import { useDraw } from "./draw/use-draw.ts";
import { EntryScreen } from "./entry/entry-screen.tsx";
import { codeOf, emptyEntry, enter, isComplete } from "./entry/entry-state.ts";
import { useEntryKeys } from "./entry/use-entry-keys.ts";
import { LookingScreen } from "./looking-screen.tsx";
import { useIdle, warningSeconds } from "./use-idle.ts";
import { useOffice } from "./use-office.ts";
import { useSettings } from "./use-settings.ts";
import "./kiosk.css";

/** The touch screen in the hall: a code or a scan in, an answer out, and nothing left behind. */
export default function KioskPage() {
  const { t } = useTranslation();
  const settings = useSettings();
  const [lookUp, setLookUp] = useState<LookUp | null>(null);
  const [entry, dispatch] = useReducer(enter, emptyEntry);
  const tracking = useTracking(lookUp);
  const { snapshot, phase } = tracking;
  const { office, now } = useOffice(snapshot?.asOf ?? null);
  const draw = useDraw(now);
  const [choosing, setChoosing] = useState(false);

  useEffect(() => {
    document.title = t("kiosk:title");
  }, [t]);

  /** Forgets the resident: what was typed, the dossier, its ticket, its socket, the settings of reading. */
  const { clear } = tracking;
  const { reset: resetSettings } = settings;
  const { clear: clearDraw } = draw;
  const leave = useCallback(() => {
    clear();
    clearDraw();
    setLookUp(null);
    setChoosing(false);
    dispatch({ type: "clear" });
    resetSettings();
  }, [clear, clearDraw, resetSettings]);

  const look = () => {
    if (!office || !isComplete(entry)) return;
    setLookUp({ code: codeOf(entry, office.agency), pin: entry.pin });
    dispatch({ type: "clearPin" });
  };
  const isDrawing = draw.visit.at !== "rest";
  const screen = isDrawing
    ? "draw"
    : snapshot
      ? "answer"
      : phase === "looking" || phase === "unreachable"
        ? "looking"
        : "entry";
  const isChoosing = choosing && screen === "answer" && snapshot !== null;
  const field = useEntryKeys({
    agency: office?.agency ?? null,
    typing: screen === "entry",
    onAction: (action) => {
      if (lookUp) setLookUp(null);
      if (isDrawing) draw.clear();
      dispatch(action);
    },
    onDone: entry.step === "code" ? () => dispatch({ type: "next" }) : look,
    onToken: (token) => {
      draw.clear();
      setChoosing(false);
      dispatch({ type: "clear" });
      setLookUp({ token });
    },
    onTicket: (ticket, token) => {
      setLookUp(null);
      dispatch({ type: "clear" });
      draw.arrive(ticket, () => setLookUp({ token }));
    },
    onLeave: () => {
      if (screen === "entry") dispatch({ type: "back" });
      else if (isChoosing) setChoosing(false);
      else if (!draw.back()) leave();
    },
  });

  const untouched = !isDrawing && lookUp === null && entry === emptyEntry && settings.untouched;
  const { left, extend } = useIdle(!untouched, leave);
  const common = { office, now, settings, idleLeft: left, onLeave: leave };
  return (
    <div className={settings.bigText ? "kiosk kiosk--big" : "kiosk"}>
      {screen === "draw" && <DrawScreens {...common} draw={draw} />}
      {screen === "answer" && snapshot && office && !isChoosing && (
        <AnswerScreen
          {...common}
          office={office}
          snapshot={snapshot}
          live={tracking.live}
          onChoose={() => setChoosing(true)}
        />
      )}
      {isChoosing && office && (
        <ChooseReturn
          {...common}
          office={office}
          ticket={snapshot.ticket}
          onClose={() => setChoosing(false)}
        />
      )}
      {screen === "looking" && <LookingScreen {...common} unreachable={phase === "unreachable"} />}
      {screen === "entry" && (
        <EntryScreen
          {...common}
          entry={entry}
          field={field}
          refusal={tracking.problem && lookUp ? { problem: tracking.problem, lookUp } : null}
          onAction={(action) => {
            setLookUp(null);
            dispatch(action);
          }}
          onLook={look}
          sitting={draw.hall?.today ?? null}
          onDraw={() => {
            setLookUp(null);
            dispatch({ type: "clear" });
            draw.begin();
          }}
        />
      )}
      {!untouched && left <= warningSeconds && (
        <IdleStrip
          words={t("kiosk:idle.warn", { seconds: left })}
          announcement={t("kiosk:idle.warnOnce")}
          keepLabel={t("kiosk:idle.keep")}
          onKeep={extend}
        />
      )}
    </div>
  );
}
