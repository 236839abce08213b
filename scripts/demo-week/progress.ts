import { Presets, SingleBar } from "cli-progress";
import { clockOf, dateOf, minuteOfDay } from "../../shared/domain/time/index.ts";
import type { PlannedDeed, PlannedWeek } from "./deeds.ts";

const lineEveryMs = 5_000;

/** Shows business time, dossiers taken in, deeds and their rate on standard error: the summary stays alone on the other. */
export function showProgress(week: PlannedWeek) {
  const started = Date.now();
  const deeds = week.steps.reduce((sum, step) => sum + step.deeds.length, 0);
  const dossiers = week.dossiers.length;
  let accepted = 0;
  const bar = new SingleBar(
    {
      format: "{date} {clock}  {bar}  {accepted}/{dossiers}  {value}/{total}  {rate}/s",
      stream: process.stderr,
      noTTYOutput: true,
      notTTYSchedule: lineEveryMs,
      hideCursor: true,
      barsize: 30,
    },
    Presets.shades_classic,
  );
  const shown = (at: number, done: number) => ({
    date: dateOf(at),
    clock: clockOf(minuteOfDay(at)),
    accepted,
    dossiers,
    rate: Math.round(done / Math.max(1, (Date.now() - started) / 1000)),
  });
  let done = 0;
  bar.start(deeds, 0, shown(week.steps[0]?.at ?? week.endsAt, 0));
  return {
    done: ({ at, deed }: PlannedDeed): void => {
      done += 1;
      if (deed.kind === "accept") accepted += 1;
      bar.update(done, shown(at, done));
    },
    stop: (): void => bar.stop(),
  };
}
export type Progress = ReturnType<typeof showProgress>;
