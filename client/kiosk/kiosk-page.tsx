import { lazy, Suspense, useCallback, useEffect, useReducer, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LookUp } from "../../shared/contracts/tracking.ts";
import { useTracking } from "../api/use-tracking.ts";
import { IdleStrip } from "../ui/idle-strip.tsx";
import { AnswerScreen } from "./answer/answer-screen.tsx";
import { AttractScreen } from "./attract/attract-screen.tsx";
import { MenuScreen } from "./attract/menu-screen.tsx";
import { ChooseReturn } from "./choose/choose-return.tsx";
import { DrawScreens } from "./draw/draw-screens.tsx";
import { useDraw } from "./draw/use-draw.ts";
import { EntryScreen } from "./entry/entry-screen.tsx";
import { codeOf, emptyEntry, enter, isComplete, type EntryAction } from "./entry/entry-state.ts";
import type { Scan } from "./entry/scan-reader.ts";
import { useEntryKeys } from "./entry/use-entry-keys.ts";
import { LookingScreen } from "./looking-screen.tsx";
import { PhoneScreen } from "./phone/phone-screen.tsx";
import { handOverSeconds } from "./phone/use-view-hand-over.ts";
import { screenOf, type Place } from "./place.ts";
import { ProcedureScreens } from "./procedures/procedure-screens.tsx";
import { useFind } from "./procedures/use-find.ts";
import { idleSeconds, useIdle, warningSeconds } from "./use-idle.ts";
import { useOffice } from "./use-office.ts";
import { useSettings } from "./use-settings.ts";
import "./kiosk.css";

// The decoder is asked for by who presses its key.
const CameraScreen = lazy(() => import("./camera/camera-screen.tsx"));

/** The touch screen in the hall: a code or a scan in, an answer out, and nothing left behind. */
export default function KioskPage() {
  const { t } = useTranslation();
  const settings = useSettings();
  const [place, setPlace] = useState<Place>("attract");
  const [lookUp, setLookUp] = useState<LookUp | null>(null);
  const [entry, dispatch] = useReducer(enter, emptyEntry);
  const tracking = useTracking(lookUp);
  const { snapshot, phase } = tracking;
  const { office, now } = useOffice(snapshot?.asOf ?? null);
  const draw = useDraw(now);
  const find = useFind();

  useEffect(() => {
    document.title = t("kiosk:title");
  }, [t]);

  const isDrawing = draw.visit.at !== "rest";
  const screen = screenOf(place, { isDrawing, isShown: snapshot !== null, phase });

  /** What is begun anew takes the place of what was there: a screen shows one thing. */
  const begin = (next: Place) => {
    setLookUp(null);
    draw.clear();
    find.clear();
    dispatch({ type: "clear" });
    setPlace(next);
  };
  const onAction = (action: EntryAction) => {
    const isDigit = action.type === "sign" && /\d/.test(action.sign);
    if (screen !== "entry" && !isDigit) return;
    if (screen !== "entry") begin("entry");
    if (lookUp) setLookUp(null);
    dispatch(action);
  };
  const onScan = (scan: Scan) => {
    begin("entry");
    if ("code" in scan) dispatch({ type: "scanned", code: scan.code });
    else if (scan.ticket === undefined) setLookUp({ token: scan.token });
    else draw.arrive(scan.ticket, () => setLookUp({ token: scan.token }));
  };
  const look = () => {
    if (!office || !isComplete(entry)) return;
    setLookUp({ code: codeOf(entry, office.agency), pin: entry.pin });
    dispatch({ type: "clearPin" });
  };
  const back = () => {
    if (screen === "answer" || screen === "looking" || screen === "attract" || screen === "menu") leave();
    else if (screen === "draw") {
      if (!draw.back()) begin("menu");
    } else if (screen === "find") {
      if (!find.back()) begin("menu");
    } else if (screen === "entry" && entry !== emptyEntry) dispatch({ type: "back" });
    else setPlace(screen === "camera" || screen === "phone" || screen === "choose" ? "entry" : "menu");
  };

  const { field, forget } = useEntryKeys({
    agency: office?.agency ?? null,
    typing: screen === "entry" || screen === "attract" || screen === "menu",
    onAction,
    onDone: () => {
      if (screen === "attract") setPlace("menu");
      else if (entry.step === "code") dispatch({ type: "next" });
      else look();
    },
    onScan,
    onLeave: back,
  });

  /** Forgets the resident: what was typed, the dossier, its ticket, its socket, the settings of reading. */
  const { clear } = tracking;
  const { reset: resetSettings } = settings;
  const { clear: clearDraw } = draw;
  const { clear: clearFind } = find;
  const leave = useCallback(() => {
    clear();
    clearDraw();
    clearFind();
    forget();
    setLookUp(null);
    setPlace("attract");
    dispatch({ type: "clear" });
    resetSettings();
  }, [clear, clearDraw, clearFind, forget, resetSettings]);

  const untouched =
    screen === "attract" && lookUp === null && entry === emptyEntry && find.isUntouched && settings.untouched;
  const { left, extend } = useIdle(!untouched, leave, screen === "phone" ? handOverSeconds : idleSeconds);
  const common = { office, now, settings, idleLeft: left, onLeave: leave, onBack: back };
  return (
    <div className={settings.bigText ? "kiosk kiosk--big" : "kiosk"}>
      {screen === "attract" && (
        <AttractScreen
          {...common}
          onBegin={(language) => {
            settings.setLanguage(language);
            setPlace("menu");
          }}
        />
      )}
      {screen === "menu" && (
        <MenuScreen
          {...common}
          draw={draw}
          onTrack={() => setPlace("entry")}
          onFind={() => setPlace("find")}
          onDraw={draw.begin}
        />
      )}
      {screen === "find" && <ProcedureScreens {...common} find={find} />}
      {screen === "draw" && <DrawScreens {...common} draw={draw} />}
      {screen === "camera" && (
        <Suspense
          fallback={<LookingScreen {...common} unreachable={false} words={t("hall:camera.opening")} />}
        >
          <CameraScreen {...common} onScan={onScan} />
        </Suspense>
      )}
      {screen === "answer" && snapshot && office && (
        <AnswerScreen
          {...common}
          office={office}
          snapshot={snapshot}
          live={tracking.live}
          onPhone={() => setPlace("phone")}
          onChoose={() => setPlace("choose")}
        />
      )}
      {screen === "choose" && snapshot && office && (
        <ChooseReturn
          {...common}
          office={office}
          ticket={snapshot.ticket}
          onClose={() => setPlace("entry")}
        />
      )}
      {screen === "phone" && snapshot && <PhoneScreen {...common} ticket={snapshot.ticket} />}
      {screen === "looking" && <LookingScreen {...common} unreachable={phase === "unreachable"} />}
      {screen === "entry" && (
        <EntryScreen
          {...common}
          entry={entry}
          field={field}
          refusal={tracking.problem && lookUp ? { problem: tracking.problem, lookUp } : null}
          onAction={onAction}
          onLook={look}
          onCamera={() => begin("camera")}
        />
      )}
      {!untouched && left <= warningSeconds && (
        <IdleStrip
          words={t("kiosk:idle.warn", { seconds: left })}
          announcement={t("kiosk:idle.warnOnce")}
          keepLabel={t("kiosk:idle.keep")}
          onKeep={() => {
            extend();
            if (screen === "phone") setPlace("entry");
          }}
        />
      )}
    </div>
  );
}
