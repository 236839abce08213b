import type { TrackingState } from "../api/open-tracking.ts";

/** Where somebody has gone. A dossier or a number is shown over it. */
export type Place = "attract" | "menu" | "entry" | "camera" | "find" | "phone";

export type Screen = Place | "draw" | "answer" | "looking";

type Shown = {
  readonly isDrawing: boolean;
  readonly isShown: boolean;
  readonly phase: TrackingState["phase"];
};

/** The one screen to be seen. */
export function screenOf(place: Place, { isDrawing, isShown, phase }: Shown): Screen {
  if (isDrawing) return "draw";
  if (isShown) return place === "phone" ? "phone" : "answer";
  if (phase === "looking" || phase === "unreachable") return "looking";
  // The dossier that was to go on to a phone is not shown any more.
  return place === "phone" ? "entry" : place;
}
