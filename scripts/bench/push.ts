import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { during, say } from "../services/say.ts";
import { startBenchOffice } from "./bench-office.ts";
import { median, percentile, type Figures } from "./figures.ts";
import { inBurst, latencies, missed, steadily, type Subject } from "./push/changes.ts";
import { clientOf } from "./push/client.ts";
import { heardOf, quietMs, startHerd, subjectAt } from "./push/herd.ts";
import { socketMemory } from "./push/memory.ts";
import { jobsHeard } from "./push/through-jobs.ts";
import { openPushOffice, specialists, startedDossiers } from "./push/push-office.ts";

const sizes = [1_000, 10_000] as const;
const watchedDossiers = 1_000;
const perSecond = 100;
const changesInRound = 1_000;
const rounds = 3;
const burst = 20_000;

type Side = "floor" | "ours";
type Change = (subject: Subject) => Promise<void>;

/** From the sending of a change to the sockets that watch, beside the same write with an emit inside the request. */
export async function benchPush(): Promise<Figures> {
  const bench = await startBenchOffice();
  const herd = startHerd(4);
  const office = await openPushOffice(bench);
  try {
    const leader = await office.as("leader");
    const watched = await during(
      `Taking in ${watchedDossiers} dossiers`,
      startedDossiers(office, watchedDossiers),
    );
    await office.copyForFloor();
    const floor = await bench.startBeside(join(import.meta.dirname, "push", "floor-push-server.ts"));
    const floorClient = clientOf(floor.port, 64);
    const onFloor = watched.map(({ ref, version, token }) => ({ ref, version, token }));

    const assignOnFloor: Change = async (subject) => {
      const body = { assignee: assigneeOf(subject), leader: "demo-leader" };
      await floorClient.send("POST", `/floor/${subject.ref}`, body);
      subject.version += 1;
    };
    const assign: Change = (subject) =>
      leader.command(subject, { type: "assign", assignee: assigneeOf(subject) });
    const sides = {
      floor: { port: floor.port, subjects: onFloor, change: assignOnFloor },
      ours: { port: bench.port, subjects: watched, change: assign },
    } as const;

    const open = async (side: Side, sockets: number) => {
      const { port, subjects } = sides[side];
      const tickets = side === "ours" ? await office.ticketsFor(watched) : subjects.map(({ ref }) => ref);
      await herd.connect(
        port,
        Array.from({ length: sockets }, (_, at) => tickets[at % tickets.length] ?? ""),
      );
    };
    /** One round of changes at a steady rate; milliseconds until each socket heard. */
    const round = async (side: Side, sockets: number) => {
      const { subjects, change } = sides[side];
      await open(side, sockets);
      const heard = await heardOf(herd, subjects, change, (make) =>
        steadily({ count: changesInRound, perSecond }, make),
      );
      await herd.leave();
      return {
        took: latencies(heard.sent, heard.heard),
        missing: missed(heard.sent, heard.heard, () => sockets / watchedDossiers),
      };
    };

    const figures: Record<string, Figures[string]> = {};
    // Long enough for the compilers to be done.
    for (const side of ["floor", "ours"] as const) await round(side, watchedDossiers);
    let p99OfFloor = Number.NaN;
    for (const sockets of sizes) {
      const runs: Record<Side, Awaited<ReturnType<typeof round>>>[] = [];
      for (let at = 0; at < rounds; at += 1) {
        say(`${sockets} sockets, round ${at + 1} of ${rounds}`);
        runs.push({ floor: await round("floor", sockets), ours: await round("ours", sockets) });
      }
      const of = (side: Side, share: number) => median(runs.map((run) => percentile(run[side].took, share)));
      const ratio = (share: number) =>
        median(
          runs.map(({ floor: one, ours }) => percentile(ours.took, share) / percentile(one.took, share)),
        );
      const at = `at ${sockets} sockets`;
      figures[`push ÷ floor p50 ${at}`] = { value: ratio(0.5), goal: { atMost: 1.2 } };
      figures[`push ÷ floor p99 ${at}`] = { value: ratio(0.99), goal: { atMost: 1.7 } };
      figures[`missing ${at}`] = { value: sum(runs.map(({ ours }) => ours.missing)), goal: { atMost: 0 } };
      for (const side of ["ours", "floor"] as const) {
        figures[`${side} p50 ms ${at}`] = { value: of(side, 0.5), goal: null };
        figures[`${side} p99 ms ${at}`] = { value: of(side, 0.99), goal: null };
      }
      if (sockets === watchedDossiers) p99OfFloor = of("floor", 0.99);
    }
    const throughJobs = await during("Changes that pass through a job", jobsHeard(office, herd, bench.port));
    for (const [name, took] of Object.entries(throughJobs)) {
      figures[`${name} ÷ floor p99`] = { value: percentile(took, 0.99) / p99OfFloor, goal: { atMost: 3 } };
      figures[`${name} p50 ms`] = { value: median(took), goal: null };
      figures[`${name} p99 ms`] = { value: percentile(took, 0.99), goal: null };
    }

    say("All sockets are torn off while changes go on");
    await open("ours", 10_000);
    const torn = sleep(2_000).then(() => herd.tear(2_000));
    await steadily({ count: changesInRound, perSecond }, (index) => assign(subjectAt(watched, index)));
    await torn;
    await sleep(quietMs);
    const truth = await office.versionsOf(watched);
    const { known } = await herd.report();
    figures["behind after a reconnect of all"] = {
      value: known.filter(([ref, version]) => version !== truth.get(ref)).length + (10_000 - known.length),
      goal: { atMost: 0 },
    };
    await herd.leave();

    say(`A burst of ${burst} changes`);
    await open("ours", watchedDossiers);
    const heard = await heardOf(herd, watched, assign, (make) => inBurst(burst, 64, make));
    figures["missing after a burst"] = {
      value: missed(heard.sent, heard.heard, () => 1),
      goal: { atMost: 0 },
    };
    await herd.leave();

    Object.assign(figures, await during("Memory of idle sockets", socketMemory(bench, office, watched)));
    return figures;
  } finally {
    herd.end();
    await office.close();
    await bench.stop();
  }
}

/** Always the other one: every change makes one version. */
const assigneeOf = ({ version }: Subject): string => specialists[version % 2] ?? "";
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
