import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { BSON } from "mongodb";
import { pendingStore } from "../../shared/store/outbox/pending.store.ts";
import { connect, driverOf } from "../../shared/store/connect.ts";
import { signIn, startBenchOffice, type BenchOffice } from "./bench-office.ts";
import { median, percentile, type Figures } from "./figures.ts";
import { load, type Run } from "./load.ts";

const rounds = 5;
const plans = [
  { concurrency: 64, count: 2_400, goal: 1.2 },
  { concurrency: 1, count: 600, goal: 0.45 },
] as const;

/** A birth registration as a busy clerk sends it. */
const body = JSON.stringify({
  procedureCode: "1.001193",
  caseId: "onTime",
  submitter: { name: "Nguyễn Văn Mẫu", phone: "0900000417", idNumber: "079000000123" },
  owner: { name: "Nguyễn Thị Ví Dụ", address: "12/3/4 đường Số Mẫu, phường Ví Dụ" },
  civilStatus: {
    persons: [
      { role: "con", name: "Nguyễn Thị Ví Dụ", birthDate: "2026-11-01" },
      { role: "mẹ", name: "Trần Thị Ví Dụ", birthDate: "1996-01-01" },
    ],
    event: { date: "2026-11-01", place: "Bệnh viện Ví Dụ" },
  },
  papers: [
    { name: "Giấy chứng sinh", originals: 1 },
    { name: "Tờ khai", originals: 1 },
  ],
  returnMode: "counter",
});

/** The whole intake against the floor, in one run, interleaved: medians of five. */
export async function benchIntake(): Promise<Figures> {
  const office = await startBenchOffice();
  try {
    const { port: floorPort } = await office.startBeside(join(import.meta.dirname, "floor-server.ts"));
    const cookie = await signIn(office, "clerk");
    const intake = (plan: { concurrency: number; count: number }) =>
      load({
        port: office.port,
        ...plan,
        expected: 201,
        call: () => ({ path: "/api/dossiers", body, headers: { cookie } }),
      });
    // Long enough for the compilers to be done, and to learn how large a stored dossier is.
    await intake({ concurrency: 16, count: 2_000 });
    await jobsDone(office);
    const filler = String(await fillerSize(office));
    const floor = (plan: { concurrency: number; count: number }) =>
      load({
        port: floorPort,
        ...plan,
        expected: 201,
        call: () => ({ path: "/floor", body, headers: { "x-filler": filler } }),
      });
    await floor({ concurrency: 16, count: 2_000 });

    const figures: Record<string, Figures[string]> = {};
    for (const plan of plans) {
      const runs: { floor: Run; ours: Run }[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const run = { floor: await floor(plan), ours: await intake(plan) };
        runs.push(run);
        // The jobs an intake leaves behind must not slow the next floor.
        await jobsDone(office);
      }
      const rate = (which: "floor" | "ours") => median(runs.map((run) => run[which].requestsPerSecond));
      const p99 = (which: "floor" | "ours") =>
        median(runs.map((run) => percentile(run[which].latencies, 0.99)));
      const at = `at ${plan.concurrency} concurrent`;
      figures[`intake ÷ floor ${at}`] = {
        value: median(runs.map(({ floor, ours }) => ours.requestsPerSecond / floor.requestsPerSecond)),
        goal: { atLeast: plan.goal },
      };
      figures[`intakes per second ${at}`] = { value: rate("ours"), goal: null };
      figures[`floor inserts per second ${at}`] = { value: rate("floor"), goal: null };
      figures[`intake p99 ms ${at}`] = { value: p99("ours"), goal: null };
      figures[`floor p99 ms ${at}`] = { value: p99("floor"), goal: null };
    }
    return figures;
  } finally {
    await office.stop();
  }
}

async function jobsDone({ mongodbUri }: BenchOffice): Promise<void> {
  const connection = await connect(mongodbUri);
  const pending = pendingStore(connection);
  while ((await pending.outboxEntries()) > 0) await sleep(200);
  await connection.close();
}

/** Random bytes that make the floor's document as large as the median dossier. */
async function fillerSize({ mongodbUri }: BenchOffice): Promise<number> {
  const connection = await connect(mongodbUri);
  const stored = await driverOf(connection).collection("dossiers").find().limit(100).toArray();
  await connection.close();
  const bare = BSON.calculateObjectSize({
    _id: "0".repeat(24),
    body: JSON.parse(body),
    filler: Buffer.alloc(0),
  });
  return Math.max(0, Math.round(median(stored.map((one) => BSON.calculateObjectSize(one)))) - bare);
}
