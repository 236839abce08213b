import type { TFunction } from "i18next";
import type { Snapshot, Station } from "../../../shared/contracts/tracking.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { dayMonth } from "../../../shared/i18n/dates.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import { foldStops, type RoadStop } from "../../ui/road-stops.ts";

const waits: ReadonlySet<Station["key"]> = new Set<Station["key"]>(["supplement", "payment", "stopped"]);
const halted: ReadonlySet<Station["key"]> = new Set<Station["key"]>(["stopped", "withdrawn", "notAccepted"]);

/** The road in words, at most six stops. */
export function roadWords(snapshot: Snapshot, t: TFunction, language: Language): readonly RoadStop[] {
  const stops = snapshot.road.map((station, index) => stopWords(snapshot, station, index, t, language));
  return foldStops(stops, (count) => t("kiosk:road.folded", { count }));
}

function stopWords(
  snapshot: Snapshot,
  station: Station,
  index: number,
  t: TFunction,
  language: Language,
): RoadStop {
  return {
    key: `${index}-${station.key}`,
    label: labelOf(snapshot, station, index, t),
    note: noteOf(snapshot, station, t, language),
    kind: kindOf(snapshot, station, index),
    pause: pauseWords(snapshot, index, t),
  };
}

function labelOf({ road, returnMode, homeReturn }: Snapshot, { key }: Station, index: number, t: TFunction) {
  if (key === "returned") {
    const atCounter = homeReturn?.state === "backAtCounter" || (homeReturn?.counter ?? null) !== null;
    const mode = atCounter ? "counter" : returnMode;
    return t(`states:station.returnedAt.${mode}`);
  }
  if (key === "outForReturn" && (homeReturn?.counter ?? null) !== null) return t("homeReturn:toOffice");
  const again = key === "processing" && road.slice(0, index).some((before) => before.key === "processing");
  return t(again ? "kiosk:road.againProcessing" : `states:station.${key}`);
}

function noteOf(snapshot: Snapshot, { key, state, at }: Station, t: TFunction, language: Language) {
  const isHere = state === "here" && snapshot.turn !== "over";
  if (isHere && key === "processing") return t("kiosk:road.doing");
  if (isHere && waits.has(key)) return t("kiosk:road.waiting");
  return at === null ? undefined : dayMonth(Date.parse(at), language);
}

function kindOf({ road, turn }: Snapshot, { key, state }: Station, index: number): RoadStop["kind"] {
  if (state === "here" && turn === "over") return halted.has(key) ? "halted" : "arrived";
  if (state === "ahead" && index === road.length - 1) return "end";
  return state;
}

/** The clock stands still from the stop that asked until the next one: in days where they are known. */
function pauseWords({ road, explanation }: Snapshot, index: number, t: TFunction): string | undefined {
  const [stop, next] = [road[index], road[index + 1]];
  if (!stop || !next || !waits.has(stop.key)) return undefined;
  // The stop itself says that it waits.
  if (stop.state === "here") return "";
  if (stop.at === null || next.at === null || !explanation) return t("kiosk:road.pausedWhile");
  const [from, to] = [dateOf(Date.parse(stop.at)), dateOf(Date.parse(next.at))];
  const count = explanation.days.filter(
    ({ kind, date }) => kind === "paused" && date > from && date <= to,
  ).length;
  return count === 0 ? t("kiosk:road.pausedWhile") : t("kiosk:road.paused", { count });
}
