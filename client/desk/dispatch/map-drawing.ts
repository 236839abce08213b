import type { Rounds } from "../../../shared/contracts/rounds.ts";

/** The side of the drawing, in its own units. */
export const mapSize = 480;
const margin = 26;
/** Closer together than this (degrees of latitude, some 100 m), a drawing would only magnify the error of the points. */
const leastSpan = 0.001;

type Point = { readonly lat: number; readonly lng: number };
type Spot = { readonly x: number; readonly y: number };

/** What a map of points draws; null where no door has a point. */
export type MapDrawing = {
  readonly office: Spot | null;
  /** `at`: the round it belongs to, counted from 0. */
  readonly stops: readonly (Spot & { readonly id: string; readonly label: string; readonly at: number })[];
  /** From the office and back, by the stops that have points. */
  readonly lines: readonly { readonly round: string; readonly points: string }[];
};

/** Puts points on paper: north above, a metre as long in both directions, everything within the margin. */
export function drawingOf(rounds: Rounds["rounds"], office: Rounds["office"]): MapDrawing | null {
  const doors = rounds.flatMap(({ stops }) => stops.flatMap(({ point }) => point ?? []));
  if (doors.length === 0) return null;
  const spotOf = fitted(office ? [office, ...doors] : doors);
  const home = office && spotOf(office);
  return {
    office: home,
    stops: rounds.flatMap(({ stops }, at) =>
      stops.flatMap(({ id, point }, place) =>
        point ? [{ id, label: String(place + 1), at, ...spotOf(point) }] : [],
      ),
    ),
    lines: rounds.map(({ id, stops }) => {
      const way = stops.flatMap(({ point }) => (point ? [spotOf(point)] : []));
      const spots = home ? [home, ...way, home] : way;
      return { round: id, points: spots.map(({ x, y }) => `${x},${y}`).join(" ") };
    }),
  };
}

function fitted(points: readonly Point[]): (point: Point) => Spot {
  const lats = points.map(({ lat }) => lat);
  const lngs = points.map(({ lng }) => lng);
  const middle = { lat: mid(lats), lng: mid(lngs) };
  // A degree of longitude is shorter than one of latitude.
  const narrow = Math.cos((middle.lat * Math.PI) / 180);
  const span = Math.max(spread(lats), spread(lngs) * narrow, leastSpan);
  const scale = (mapSize - 2 * margin) / span;
  const round = (value: number) => Math.round(value * 10) / 10;
  return ({ lat, lng }) => ({
    x: round(mapSize / 2 + (lng - middle.lng) * narrow * scale),
    y: round(mapSize / 2 - (lat - middle.lat) * scale),
  });
}

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
const mid = (values: readonly number[]) => (Math.max(...values) + Math.min(...values)) / 2;
