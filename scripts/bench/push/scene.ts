import { join } from "node:path";
import { during } from "../../services/say.ts";
import { startBenchOffice, type BenchOffice } from "../bench-office.ts";
import { latencies, missed, steadily, type Subject } from "./changes.ts";
import { clientOf } from "./client.ts";
import { heardOf, startHerd, type Herd } from "./herd.ts";
import {
  openPushOffice,
  specialists,
  startedDossiers,
  type PushOffice,
  type Watched,
} from "./push-office.ts";

export const watchedDossiers = 1_000;
export const perSecond = 100;
export const changesInRound = 1_000;

export type Side = "floor" | "ours";

/** The office with its watched dossiers, the floor beside it with the same, and the screens that watch either. */
export type Scene = {
  readonly bench: BenchOffice;
  readonly herd: Herd;
  readonly office: PushOffice;
  readonly watched: readonly Watched[];
  /** Gives the dossier to the other specialist: every change makes one version. */
  readonly assign: (subject: Subject) => Promise<void>;
  /** So many screens, spread evenly over the watched dossiers. */
  readonly open: (side: Side, sockets: number) => Promise<void>;
  /** One round of changes at a steady rate: milliseconds until each socket heard, and how many did not. */
  readonly round: (
    side: Side,
    sockets: number,
  ) => Promise<{ readonly took: readonly number[]; readonly missing: number }>;
  readonly close: () => Promise<void>;
};

export async function openScene(): Promise<Scene> {
  const bench = await startBenchOffice();
  const herd = startHerd(4);
  const office = await openPushOffice(bench);
  const close = async () => {
    herd.end();
    await office.close();
    await bench.stop();
  };
  try {
    return { ...(await furnish(bench, herd, office)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function furnish(bench: BenchOffice, herd: Herd, office: PushOffice): Promise<Omit<Scene, "close">> {
  const leader = await office.as("leader");
  const watched = await during(
    `Taking in ${watchedDossiers} dossiers`,
    startedDossiers(office, watchedDossiers),
  );
  await office.copyForFloor();
  const floor = await bench.startBeside(join(import.meta.dirname, "floor-push-server.ts"));
  const floorClient = clientOf(floor.port, 64);
  const onFloor = watched.map(({ ref, version, token }) => ({ ref, version, token }));

  const assign = (subject: Subject) =>
    leader.command(subject, { type: "assign", assignee: assigneeOf(subject) });
  const assignOnFloor = async (subject: Subject) => {
    const body = { assignee: assigneeOf(subject), leader: "demo-leader" };
    await floorClient.send("POST", `/floor/${subject.ref}`, body);
    subject.version += 1;
  };
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
  // Long enough for the compilers to be done.
  for (const side of ["floor", "ours"] as const) await round(side, watchedDossiers);

  return { bench, herd, office, watched, assign, open, round };
}

/** Always the other one. */
const assigneeOf = ({ version }: Subject): string => specialists[version % 2] ?? "";
