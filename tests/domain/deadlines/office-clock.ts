/** "2026-11-23 09:10" on the wall clock of the office, as epoch ms. Written by hand, so that no test borrows the engine's own arithmetic. */
export function at(wall: string): number {
  const [date = "", time = "00:00"] = wall.split(" ");
  const full = time.length === 5 ? `${time}:00` : time;
  const ms = Date.parse(`${date}T${full}+07:00`);
  if (Number.isNaN(ms)) throw new Error(`not a wall time: ${wall}`);
  return ms;
}

/** The wall time of an instant, "2026-11-23 17:00"; "open" while the clock stands still. */
export function wall(ms: number | null): string {
  if (ms === null) return "open";
  return new Date(ms + 7 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}
