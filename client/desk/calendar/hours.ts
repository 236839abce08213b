import type { Shift } from "../../../shared/domain/calendar/index.ts";
import { minutesOfClock } from "../../../shared/domain/time/index.ts";

/** “7:30–11:30, 13:00–17:00” as shifts in order and apart; nothing is a day off; null where it cannot be read. */
export function parseHours(text: string): readonly Shift[] | null {
  const parts = text
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const shifts: Shift[] = [];
  for (const part of parts) {
    const [from, to, more] = part.split(/\s*[-–]\s*/u).map(minuteOf);
    if (from === undefined || to === undefined || from === null || to === null || more !== undefined)
      return null;
    if (from >= to || from < (shifts.at(-1)?.end ?? 0)) return null;
    shifts.push({ start: from, end: to });
  }
  return shifts;
}

function minuteOf(text: string): number | null {
  const [hour = "", minute = ""] = text.replace(/[h.]/u, ":").split(":");
  return minutesOfClock(`${hour.padStart(2, "0")}:${minute === "" ? "00" : minute}`);
}
