import type { TrackingState } from "../api/open-tracking.ts";

/** Where somebody has gone. A dossier or a number is shown over it. */
export type Place = "attract" | "menu" | "entry" | "camera" | "find" | "phone" | "choose";

export type Screen = Place | "draw" | "answer" | "looking";

type Shown = {
  readonly isDrawing: boolean;
  readonly isShown: boolean;
  readonly phase: TrackingState["phase"];
};

/** The one screen to be seen. */
export function screenOf(place: Place, { isDrawing, isShown, phase }: Shown): Screen {
  if (isDrawing) return "draw";
  const isOver = place === "phone" || place === "choose";
  if (isShown) return isOver ? place : "answer";
  if (phase === "looking" || phase === "unreachable") return "looking";
  // The dossier that they belong to is not shown any more.
  return isOver ? "entry" : place;
}
