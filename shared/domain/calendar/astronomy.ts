import { dayNumber } from "../time/civil-date.ts";

/**
 * Moon and sun as far as a calendar needs them, after Meeus, Astronomical Algorithms (2nd ed., 1998), chapters 25 and 49. The new moon
 * is good to some seconds, the sun's longitude to 0.01° (a quarter of an hour). Both are given as days in UTC+7.
 */
const radians = Math.PI / 180;
const julianDayOf1970 = 2_440_587.5;
const localOffsetDays = 7 / 24;
const j2000 = 2_451_545;

/** Periodic terms of the new moon: amplitude in days, power of E, multiples of M (sun), M' (moon), F (latitude). */
const newMoonTerms: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
  [-0.00002, 0, -1, 1, -2],
  [-0.00002, 0, 1, 3, 0],
  [0.00002, 0, 0, 4, 0],
];

/** Planetary corrections of the new moon: amplitude in days, argument at k = 0, and its change with k (degrees). */
const planetaryTerms: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];

/** Dynamical minus universal time in seconds, measured until 2020 and then extrapolated; between the entries a straight line. */
const deltaT: readonly (readonly [year: number, seconds: number])[] = [
  [1900, -3],
  [1920, 21],
  [1940, 24],
  [1960, 33],
  [1980, 51],
  [2000, 64],
  [2020, 69],
  [2050, 80],
  [2100, 120],
  [2200, 250],
];

function deltaTDays(julianDay: number): number {
  const year = 2000 + (julianDay - j2000) / 365.25;
  let before = deltaT[0];
  for (const entry of deltaT) {
    if (before && entry[0] > year) {
      const share = Math.max(0, (year - before[0]) / (entry[0] - before[0]));
      return (before[1] + share * (entry[1] - before[1])) / 86_400;
    }
    before = entry;
  }
  return (before?.[1] ?? 0) / 86_400;
}

/** Day number (UTC+7) on which the k-th new moon after that of 2000-01-06 falls. */
export function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = (2.5534 + 29.1053567 * k - 0.0000014 * t * t) * radians;
  const moon = (201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t ** 3) * radians;
  const latitude = (160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t ** 3) * radians;
  const node = (124.7746 - 1.56375588 * k + 0.0020672 * t * t) * radians;
  let dynamical =
    2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t - 0.00000015 * t ** 3 - 0.00017 * Math.sin(node);
  for (const [amplitude, power, m, mPrime, f] of newMoonTerms) {
    dynamical += amplitude * e ** power * Math.sin(m * sun + mPrime * moon + f * latitude);
  }
  for (const [amplitude, start, rate] of planetaryTerms) {
    dynamical += amplitude * Math.sin((start + rate * k) * radians);
  }
  return Math.floor(dynamical - deltaTDays(dynamical) - julianDayOf1970 + localOffsetDays);
}

/** Apparent longitude of the sun in degrees, 0..360, at the local midnight (UTC+7) that begins a day. */
function sunLongitudeAtDayStart(day: number): number {
  const universal = day - localOffsetDays + julianDayOf1970;
  const t = (universal + deltaTDays(universal) - j2000) / 36_525;
  const anomaly = (357.52911 + 35_999.05029 * t - 0.0001537 * t * t) * radians;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  const aberration = 0.00569 + 0.00478 * Math.sin((125.04 - 1_934.136 * t) * radians);
  const longitude = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t + centre - aberration;
  return ((longitude % 360) + 360) % 360;
}

/** Which twelfth of the sun's way (0 = from the spring equinox, 9 = from the winter solstice) a day begins in. */
export function solarTermAtDayStart(day: number): number {
  return Math.floor(sunLongitudeAtDayStart(day) / 30);
}

/** The first new moon counted as k = 0. */
export const newMoonEpochDay = dayNumber(2000, 1, 6);
