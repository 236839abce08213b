import type { Connection } from "mongoose";
import { connect } from "../../shared/store/connect.ts";
import { dossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { nameWords } from "../../shared/store/dossiers/name-words.ts";
import { queueStore } from "../../shared/store/dossiers/queue.store.ts";
import { during } from "../services/say.ts";
import { startThrowawayServices } from "../services/throwaway.ts";
import { benchChain, benchVault } from "./bench-chain.ts";
import { median, percentile, type Figures } from "./figures.ts";
import { dossiersAsked, fillOffice, now } from "./full-office.ts";

/** Not counted: what is read for the first time comes from the disk. */
const warmUp = 500;
const rounds = 3_000;
const few = 1_000;
/** Dossiers of one agency among the few: as many as an agency of the city has, as far as there are so many. */
const agenciesOfFew = 1;

type Times = Record<"byCode" | "page" | "byName", number[]>;

/** What a clerk waits for (a dossier by its code, a page of a queue, a name) with a thousand dossiers and with a million, in turns. */
export async function benchDesk(): Promise<Figures> {
  const services = await startThrowawayServices();
  try {
    const open = (name: string) => connect(services.mongod.uri.replace("/?", `/${name}?`));
    const [small, large] = [await open("few"), await open("city")];
    const count = dossiersAsked();
    const desks = [
      await during(`Filling in ${few} dossiers`, deskOf(small, few, agenciesOfFew)),
      await during(`Filling in ${count} dossiers`, deskOf(large, count)),
    ] as const;
    for (let round = -warmUp; round < rounds; round += 1) {
      for (const desk of desks) await desk.visit(round + warmUp, round >= 0);
    }
    await Promise.all([small.close(), large.close()]);

    const [ofFew, ofMany] = desks.map(({ times }) => times);
    if (!ofFew || !ofMany) throw new Error("both desks were visited");
    const ratio = (what: keyof Times, of: (values: readonly number[]) => number) =>
      of(ofMany[what]) / of(ofFew[what]);
    const p99 = (values: readonly number[]) => percentile(values, 0.99);
    return {
      "by code, p50": { value: ratio("byCode", median), goal: { atMost: 1.3 } },
      "by code, p99": { value: ratio("byCode", p99), goal: { atMost: 1.5 } },
      "queue page, p50": { value: ratio("page", median), goal: { atMost: 1.3 } },
      "queue page, p99": { value: ratio("page", p99), goal: { atMost: 1.5 } },
      "by name, p50": { value: ratio("byName", median), goal: { atMost: 1.3 } },
      "by name, p99": { value: ratio("byName", p99), goal: { atMost: 1.5 } },
      "by name ÷ by code": { value: median(ofMany.byName) / median(ofMany.byCode), goal: { atMost: 3 } },
      "by code ms": { value: median(ofMany.byCode), goal: null },
      "queue page ms": { value: median(ofMany.page), goal: null },
      "by name ms": { value: median(ofMany.byName), goal: null },
      dossiers: { value: count, goal: null },
    };
  } finally {
    await services.stop();
  }
}

async function deskOf(connection: Connection, count: number, agencies?: number) {
  const dossiers = await fillOffice(connection, count, agencies);
  await dossierStore(connection, benchChain).ensureIndexes();
  const queues = queueStore(connection, benchVault, nameWords(connection));
  const asked = await dossiers
    .aggregate<{ agency: string; code: string; parties: { owner: { name: string } } }>([
      { $sample: { size: 500 } },
      { $project: { agency: 1, code: 1, "parties.owner.name": 1 } },
    ])
    .toArray();
  const times: Times = { byCode: [], page: [], byName: [] };
  const timed = async (what: keyof Times, counts: boolean, work: () => Promise<unknown>) => {
    const from = performance.now();
    await work();
    if (counts) times[what].push(performance.now() - from);
  };
  return {
    times,
    /** One dossier looked up by its code, a page of the agency's open ones, and its owner by name. */
    visit: async (round: number, counts: boolean) => {
      const one = asked[round % asked.length];
      if (!one) return;
      const reader = { account: "clerk", roles: ["clerk"], agency: one.agency } as const;
      const look = (q?: string) =>
        queues.page({ reader, queue: q === undefined ? "open" : "all", now, limit: 51, ...(q && { q }) });
      await timed("byCode", counts, () => look(one.code));
      await timed("page", counts, () => look());
      await timed("byName", counts, () => look(one.parties.owner.name));
    },
  };
}
