import type { jobs } from "../../shared/contracts/jobs.ts";
import { connect, driverOf } from "../../shared/store/connect.ts";
import { openCalendarBook } from "../../shared/store/calendars/calendar-book.ts";
import { calendarStore, city } from "../../shared/store/calendars/calendar.store.ts";
import { dossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { benchChain } from "./bench-chain.ts";
import { now } from "./full-office.ts";
import { recomputeResults } from "./recompute-results.ts";

/** The worker's `recompute-schedules` in a process of its own, so that it can be killed; it notes what it took. */
const job = "recompute-schedules" satisfies keyof typeof jobs;
const connection = await connect(process.env["MONGODB_URI"] ?? "", { poolSize: 10 });
const calendars = calendarStore(connection);
const book = await openCalendarBook(calendars, console.error);
const calendar = await calendars.findLatest(city);
if (!calendar) throw new Error("no calendar was saved");

const memory: number[] = [];
const from = performance.now();
const moved = await dossierStore(connection, benchChain).recomputeOpen({
  agency: null,
  after: calendar.recomputed,
  calendarOf: book.calendarOf,
  by: { now, job },
  onBatch: async (position) => {
    memory.push(process.memoryUsage().rss / 2 ** 20);
    await calendars.recordProgress(calendar._id, position);
  },
});
const seconds = (performance.now() - from) / 1_000;
const [early, late] = [memory.slice(0, memory.length / 10), memory.slice(memory.length / 10)];
await recomputeResults(driverOf(connection)).insertOne({
  moved,
  seconds,
  earlyMb: Math.max(...early),
  mostMb: Math.max(...late),
});
book.close();
await connection.close();
