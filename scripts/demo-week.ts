import { setTimeout as sleep } from "node:timers/promises";
import { standardCalendar } from "../shared/domain/calendar/index.ts";
import { instantOf } from "../shared/domain/time/index.ts";
import { importNational } from "./demo-week/import-national.ts";
import { openKiosk, type KioskWatch } from "./demo-week/kiosk.ts";
import { ledger } from "./demo-week/ledger.ts";
import { pinBook } from "./demo-week/messages.ts";
import { openOffice } from "./demo-week/open-office.ts";
import { readOptions } from "./demo-week/options.ts";
import { planWeek } from "./demo-week/plan-week.ts";
import { playWeek } from "./demo-week/play-week.ts";
import { inBoth, summaryLines } from "./demo-week/print-summary.ts";
import { showProgress } from "./demo-week/progress.ts";
import { readProcedures } from "./demo-week/read-procedures.ts";
import { readWeek, type StoredWeek } from "./demo-week/read-week.ts";
import { summarise, type Summary } from "./demo-week/summarise.ts";
import { nextFullWeek, timetableOf } from "./demo-week/timetable.ts";
import { readDemoFile } from "./house/demo.ts";
import { dataDirOf } from "./services/paths.ts";
import { leaveWith, Refusal } from "./services/say.ts";

/** What was just written reaches the kiosk within this time, or never. */
const pushedWithinMs = 5_000;
/** A week that ends early leaves the clock running if that can be had soon. */
const partingMs = 10_000;

/**
 * `npm run demo:week`: five working days of a ward against the running instance. The summary goes to standard
 * output, its last line is JSON; what differs from run to run goes to standard error. Exit code 1 when something
 * was lost, or answered otherwise than planned.
 */
async function main(): Promise<void> {
  const started = Date.now();
  const options = readOptions(process.argv.slice(2));
  const dataDir = dataDirOf(process.env);
  const demo = readDemoFile(dataDir);
  if (!demo) throw new Refusal(`there is no demo office in ${dataDir}: run npm start first.`);
  const { baseUrl, mongodbUri, kioskToken } = demo;
  const office = await openOffice(demo);
  const { clock } = office;

  const imported = await importNational(mongodbUri);
  if (imported) console.error("procedures of the national portal:", JSON.stringify(imported));
  const calendar = standardCalendar();
  const now = Date.parse((await clock.read()).now);
  const days = nextFullWeek(now, calendar, options.days);
  const timetable = timetableOf(days, calendar);
  const procedures = await readProcedures(office.visitor);
  const week = planWeek({ ...options, timetable, procedures, calendar });

  const [from = "", to = from] = [days[0], days.at(-1)];
  const book = ledger();
  const kiosk = openKiosk(baseUrl, office.visitor, kioskToken ?? "");
  const progress = showProgress(week);
  const intakeKey = (dossier: number) => `demo-week-${from}-${options.seed}-${dossier}`;
  try {
    const pins = pinBook(office.people.administrator, instantOf(from));
    const scene = { people: office.people, kiosk, ledger: book, pins, intakeKey };
    await playWeek(week, { clock, scene, progress, signal: untilInterrupted() });
  } catch (error) {
    progress.stop();
    await Promise.race([clock.letRun().catch(() => undefined), sleep(partingMs)]);
    throw error;
  }
  progress.stop();
  const keys = week.dossiers.map(({ index }) => `${office.clerkAccount} ${intakeKey(index)}`);
  const stored = await readWeek(mongodbUri, keys);
  await untilTold(kiosk, stored);
  const { learned } = kiosk;
  const summary = summarise(stored, { facts: book.facts, learned, calendar, endsAt: week.endsAt });
  if (!options.stand) await clock.letRun();
  kiosk.close();

  noteRun(started, { summary, stored, kiosk, answersLost: office.wire.lost });
  for (const fault of book.faults.slice(0, 20)) console.error(fault);
  const unexpected = book.faults.length;
  console.log([inBoth("title", { from, to }), ...summaryLines(summary)].join("\n"));
  console.log(JSON.stringify({ demo: "week", from, to, seed: options.seed, ...summary, unexpected }));
  const whole = summary.received === options.dossiers;
  process.exit(summary.lost === 0 && unexpected === 0 && whole ? 0 : 1);
}

/** What differs from run to run stays out of the summary. */
function noteRun(
  started: number,
  of: {
    readonly summary: Summary;
    readonly stored: StoredWeek;
    readonly kiosk: KioskWatch;
    readonly answersLost: number;
  },
): void {
  const { summary, stored, kiosk, answersLost } = of;
  const seconds = Math.round((Date.now() - started) / 1000);
  const pushed = countPushed(kiosk, stored);
  const reconnections = kiosk.reconnections();
  const fetched = summary.seen - pushed;
  console.error(JSON.stringify({ seconds, answersLost, pushed, fetched, reconnections }));
}

/** Ctrl-C ends the week between two steps, so that the clock is not left standing; a second one ends it at once. */
function untilInterrupted(): AbortSignal {
  const controller = new AbortController();
  let first = 0;
  process.on("SIGINT", () => {
    // The terminal and npm both pass the same Ctrl-C on.
    if (first > 0 && Date.now() - first > 1_000) process.exit(130);
    first ||= Date.now();
    controller.abort(new Refusal("interrupted: the week is not over."));
  });
  return controller.signal;
}

/** Pushes may still be on their way for a moment. */
async function untilTold(kiosk: KioskWatch, { dossiers }: StoredWeek): Promise<void> {
  const until = Date.now() + pushedWithinMs;
  const behind = () => dossiers.some(({ state }) => kiosk.newest(state.ref) < state.version);
  while (behind() && Date.now() < until) await sleep(50);
}

function countPushed({ learned }: KioskWatch, { dossiers }: StoredWeek): number {
  return dossiers
    .flatMap(({ state }) => state.history.map(({ version }) => learned(state.ref, version)))
    .filter((how) => how === "pushed").length;
}

main().catch(leaveWith);
