import { greatCircle, type Point } from "../../../shared/domain/deliveries/rounds/index.ts";

/** What the map shows: its middle, and how many metres it is wide. */
export type View = { readonly middle: Point; readonly across: number };
export type Spot = { readonly x: number; readonly y: number };

/** Units of the drawing. Small enough that words in it can still be read in a narrow pane. */
export const width = 320;
export const height = 240;

const metresPerDegree = 111_320;
const nearest = 100;
export const widest = 40_000;
/** Half a minute's walk to each side of a ward's middle, so that doors nearby can be told apart. */
export const usualAcross = 1_600;
const steps = [20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000] as const;
const mostRings = 12;

/** How much shorter a degree of longitude is than one of latitude. */
const narrowAt = (lat: number) => Math.max(Math.cos((lat * Math.PI) / 180), 0.01);

/** Where a point is drawn: north above, a metre as long in both directions. */
export function spotOf({ lat, lng }: Point, { middle, across }: View): Spot {
  const scale = (metresPerDegree * width) / across;
  return {
    x: width / 2 + (lng - middle.lng) * narrowAt(middle.lat) * scale,
    y: height / 2 - (lat - middle.lat) * scale,
  };
}

/** Which point lies under a spot. */
export function pointAt({ x, y }: Spot, view: View): Point {
  const metres = view.across / width;
  return moved(view.middle, { east: (x - width / 2) * metres, north: (height / 2 - y) * metres });
}

/** So many metres from there. */
export function moved(
  from: Point,
  { east, north }: { readonly east: number; readonly north: number },
): Point {
  return rounded({
    lat: from.lat + north / metresPerDegree,
    lng: from.lng + east / (metresPerDegree * narrowAt(from.lat)),
  });
}

/** To a tenth of a metre, and on the globe. */
export const rounded = ({ lat, lng }: Point): Point => ({
  lat: Math.round(Math.min(Math.max(lat, -90), 90) * 1e6) / 1e6,
  lng: Math.round(Math.min(Math.max(lng, -180), 180) * 1e6) / 1e6,
});

export const zoomed = (view: View, factor: number): View => ({
  ...view,
  across: Math.min(Math.max(view.across * factor, nearest), widest),
});

/** Whether a point can be seen, not right at the edge. */
export function isSeen(point: Point, view: View): boolean {
  const { x, y } = spotOf(point, view);
  return x >= 8 && x <= width - 8 && y >= 8 && y <= height - 8;
}

/** The view that shows a point: the same one where it is seen already. */
export function showing(point: Point, view: View): View {
  return isSeen(point, view) ? view : { ...view, middle: point };
}

/** Rings around what distances are measured from: a few round numbers of metres. */
export function ringsOf(
  centre: Point,
  view: View,
): readonly { readonly metres: number; readonly r: number }[] {
  const step = steps.find((one) => one >= view.across / 7) ?? steps.at(-1) ?? view.across;
  const { x, y } = spotOf(centre, view);
  const reach = Math.max(
    Math.hypot(x, y),
    Math.hypot(width - x, y),
    Math.hypot(x, height - y),
    Math.hypot(width - x, height - y),
  );
  const scale = width / view.across;
  const first = Math.max(1, Math.floor(distanceToFrame({ x, y }) / (step * scale)));
  const rings = Array.from({ length: mostRings }, (_, at) => (first + at) * step);
  return rings.map((metres) => ({ metres, r: metres * scale })).filter(({ r }) => r <= reach);
}

function distanceToFrame({ x, y }: Spot): number {
  const outside = (value: number, most: number) => Math.max(0 - value, value - most, 0);
  return Math.hypot(outside(x, width), outside(y, height));
}

export const directions = [
  "north",
  "northEast",
  "east",
  "southEast",
  "south",
  "southWest",
  "west",
  "northWest",
] as const;

/** How far and which way it is from one to the other. */
export function wayTo(
  from: Point,
  to: Point,
): { readonly metres: number; readonly direction: (typeof directions)[number] } {
  const east = (to.lng - from.lng) * narrowAt(from.lat);
  const turn = Math.atan2(east, to.lat - from.lat) / (2 * Math.PI);
  const direction = directions[Math.round(turn * 8 + 8) % 8] ?? "north";
  return { metres: Math.round(greatCircle(from, to)), direction };
}
