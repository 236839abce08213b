/** Degrees, WGS 84. */
export type Point = { readonly lat: number; readonly lng: number };

/** How far it is from one point to another, the same in both directions. */
export type Metric = (from: Point, to: Point) => number;

/** Mean radius of the earth in metres (IUGG). */
const earthRadius = 6_371_009;

/** Metres on the great circle, by the haversine formula. */
export const greatCircle: Metric = (from, to) => {
  const [fromLat, toLat] = [radians(from.lat), radians(to.lat)];
  const across = Math.sin((toLat - fromLat) / 2) ** 2;
  const along = Math.sin(radians(to.lng - from.lng) / 2) ** 2;
  const half = across + Math.cos(fromLat) * Math.cos(toLat) * along;
  return 2 * earthRadius * Math.asin(Math.sqrt(Math.min(half, 1)));
};

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** How couriers get about. Every number of `usualTravel` is an assumption of ours, for an office to correct by what it sees. */
export type Travel = {
  /** How many times longer the street is than the straight line. */
  readonly detour: number;
  readonly metresPerMinute: number;
  /** The way to or from a stop of which nobody knows where it is. */
  readonly minutesWithoutPoint: number;
  /** At the office, between two rounds of one courier. */
  readonly loadMinutes: number;
  /** Longer than this nobody is left to wait at a door; the stop goes into a later round. */
  readonly longestWait: number;
};

/** A motorbike in the alleys of a ward: 15 km/h. */
export const usualTravel: Travel = {
  detour: 1.3,
  metresPerMinute: 250,
  minutesWithoutPoint: 6,
  loadMinutes: 15,
  longestWait: 15,
};

/** Minutes on the way, unrounded. */
export function minutesBetween(travel: Travel, from: Point | null, to: Point | null): number {
  if (!from || !to) return travel.minutesWithoutPoint;
  return (greatCircle(from, to) * travel.detour) / travel.metresPerMinute;
}
