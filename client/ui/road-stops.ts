/**
 * A stop of a road: passed, the one the dossier is at, one to come, the end of the road, the end reached, and where a
 * road stops before its end.
 */
export type StepKind = "passed" | "here" | "ahead" | "end" | "arrived" | "halted";

/** A stop of a road in words. */
export type RoadStop = {
  readonly key: string;
  readonly label: string;
  /** A date, or what is going on: "17/8", "đang làm". */
  readonly note?: string | undefined;
  readonly kind: StepKind;
  /** The clock stood still on the way to the next stop: words over that stretch, "dừng 3 ngày", or none. */
  readonly pause?: string | undefined;
};

/** The most that a horizontal road shows. */
export const mostStops = 6;

/** Folds the first stops into one where there are too many; `words` says how many: "và 3 bước trước". */
export function foldStops(
  stops: readonly RoadStop[],
  words: (hidden: number) => string,
): readonly RoadStop[] {
  const hidden = stops.length - mostStops + 1;
  if (hidden < 2) return stops;
  return [{ key: "folded", label: words(hidden), kind: "passed" }, ...stops.slice(hidden)];
}

/** The stretch after a stop: travelled, waited, still to travel, or none where the road stops. */
export function wayAfter(stop: RoadStop, next: RoadStop | undefined): "none" | "done" | "paused" | "ahead" {
  if (!next) return "none";
  if (stop.pause !== undefined) return "paused";
  return next.kind === "ahead" || next.kind === "end" ? "ahead" : "done";
}
