import type { CalendarDay } from "../../../shared/domain/calendar/index.ts";

export const markedKinds = ["off", "closed", "derived", "makeUp", "ownHours"] as const;
export type KindOfDay = "open" | (typeof markedKinds)[number];

/** What a day is at a glance. */
export function kindOfDay({ counted, note }: CalendarDay): KindOfDay {
  if (!note) return counted ? "open" : "off";
  if (!counted) return note.derived ? "derived" : "closed";
  return note.kind === "worksAs" ? "makeUp" : "ownHours";
}
