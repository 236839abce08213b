import { inPool } from "../../demo-week/in-pool.ts";
import { during } from "../../services/say.ts";
import { median, percentile, type Figures } from "../figures.ts";
import { latencies, steadily } from "./changes.ts";
import { heardOf } from "./herd.ts";
import { startedDossiers, type PushOffice, type Watched } from "./push-office.ts";
import { perSecond, watchedDossiers, type Scene } from "./scene.ts";

const dossiers = 300;
const packets = 200;
const rounds = 5;

/** Milliseconds of every change of a round. */
type Round = readonly number[];

/**
 * What a job writes, until the sockets hear of it, beside a change that needs no job, as the floor makes it for as many sockets. The
 * rounds take turns: what slows the machine for a minute slows all of them.
 */
export async function throughJobs(scene: Scene): Promise<Figures> {
  const makers = {
    floor: async () => (await scene.round("floor", watchedDossiers)).took,
    ...(await jobsHeard(scene)),
  };
  const made = await during("Changes that pass through a job", inTurns(makers));
  const of = (name: Kind, share: number) => median(made[name].map((took) => percentile(took, share)));
  const figures: Record<string, Figures[string]> = {};
  for (const name of ["schedule", "delivery"] as const) {
    const p99 = of(name, 0.99);
    figures[`${name} ÷ floor p99`] = { value: p99 / of("floor", 0.99), goal: { atMost: 3 } };
    figures[`${name} p50 ms`] = { value: of(name, 0.5), goal: null };
    figures[`${name} p99 ms`] = { value: p99, goal: null };
    figures[`${name} p99 ms of the worst round`] = {
      value: Math.max(...made[name].map((took) => percentile(took, 0.99))),
      goal: null,
    };
  }
  return figures;
}

type Maker = () => Promise<Round>;
const kinds = ["floor", "schedule", "delivery"] as const;
type Kind = (typeof kinds)[number];

/** Rounds of each, one after the other, behind a first one of each for the compilers. */
async function inTurns(
  makers: Readonly<Record<Kind, Maker>>,
): Promise<Readonly<Record<Kind, readonly Round[]>>> {
  const made: Record<Kind, Round[]> = { floor: [], schedule: [], delivery: [] };
  for (let at = 0; at <= rounds; at += 1) {
    for (const kind of kinds) {
      const took = await makers[kind]();
      if (at > 0) made[kind].push(took);
    }
  }
  return made;
}

/**
 * Makes rounds of changes whose last word a job has: a clock that stops and goes on (the schedule is computed anew), and a packet that
 * nobody takes in at the door and that comes back (the dossier is told). Milliseconds from the command to the sockets that hear of what the
 * job wrote.
 */
async function jobsHeard({
  office,
  herd,
  bench: { port },
}: Scene): Promise<{ readonly schedule: Maker; readonly delivery: Maker }> {
  const [leader, clerk, courier] = [
    await office.as("leader"),
    await office.as("clerk"),
    await office.as("courier"),
  ];
  const watch = async (watched: readonly Watched[]) => {
    await herd.connect(port, await office.ticketsFor(watched));
  };
  /** `own`: the versions that the command itself makes; the job's comes behind them. */
  const heardAfter = async <S extends Watched>(
    subjects: readonly S[],
    own: number,
    change: (subject: S) => Promise<void>,
  ) => {
    const changed = async (subject: S) => {
      await change(subject);
      subject.version += 1;
    };
    const run = async (make: (index: number) => Promise<void>) => {
      await steadily({ count: subjects.length, perSecond }, make);
      await office.settle();
    };
    const { sent, heard } = await heardOf(herd, subjects, changed, run, own + 1);
    return latencies(sent, heard);
  };

  const stopping = await startedDossiers(office, dossiers);
  const schedule = async () => {
    await watch(stopping);
    const took: number[] = [];
    for (const type of ["stop", "resume"] as const) {
      const decision = "12/QĐ-UBND";
      took.push(...(await heardAfter(stopping, 1, (subject) => leader.command(subject, { type, decision }))));
    }
    await herd.leave();
    return took;
  };

  /** Out and back again: a packet has one failure here, so that each round has packets of its own. */
  const delivery = async () => {
    const going = await outForReturn(office);
    await watch(going);
    const failed = await heardAfter(going, 0, ({ packet }) =>
      courier.carry(packet, { type: "fail", reason: "absent" }),
    );
    await inPool(4, going, ({ packet, seal }) => courier.carry(packet, { type: "giveBack", seal }));
    await office.settle();
    const held = await office.versionsOf(going);
    for (const one of going) one.version = held.get(one.ref) ?? one.version;
    // What was told of the way back is nothing that is measured.
    await herd.report();
    const back = await heardAfter(going, 0, ({ packet, seal }) =>
      clerk.carry(packet, { type: "receive", seal }),
    );
    await herd.leave();
    return [...failed, ...back];
  };
  return { schedule, delivery };
}

type Packet = Watched & { readonly packet: string; readonly seal: string };

/** Packets in the courier's bag. */
async function outForReturn(office: PushOffice): Promise<readonly Packet[]> {
  const [clerk, leader, courier] = [
    await office.as("clerk"),
    await office.as("leader"),
    await office.as("courier"),
  ];
  const made = await startedDossiers(office, packets, true);
  await inPool(16, made, (one) => leader.command(one, { type: "finish" }));
  await office.settle();
  const ids = new Map((await office.packetsOf(made.map(({ ref }) => ref))).map(({ _id, ref }) => [ref, _id]));
  const going = made.map((one, at) => ({
    ...one,
    packet: ids.get(one.ref) ?? "",
    seal: `BENCH-${one.ref.slice(-8)}-${at}`,
  }));
  await inPool(16, going, async ({ packet, seal }) => {
    await clerk.carry(packet, { type: "seal", seal, contents: ["Bản kết quả"] });
    await clerk.carry(packet, { type: "offer", seal, courier: "demo-courier" });
    // Costly for the server, which makes what the phone checks a PIN by: not what is measured.
    await courier.carry(packet, { type: "take", seal });
  });
  await office.settle();
  const out = await office.versionsOf(going);
  return going.map((one) => ({ ...one, version: out.get(one.ref) ?? 0 }));
}
