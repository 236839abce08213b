import { take } from "../../shared/domain/dossiers/index.ts";
import { connect } from "../../shared/store/connect.ts";
import { dossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { during, say } from "../services/say.ts";
import { startThrowawayServices } from "../services/throwaway.ts";
import { benchChain } from "./bench-chain.ts";
import { median, percentile, type Figures } from "./figures.ts";
import { dossiersAsked, fillOffice, now, openDossier } from "./full-office.ts";

const rounds = 2_000;
const due = 1_000;
/** Eight working days from here have passed three quarters before `now`, and end after it: one threshold each. */
const acceptedForWarning = new Date("2026-11-12T09:00:00+07:00").getTime();

/** The sweep of `watch-deadlines` over a full city that owes nothing, against one bare look-up; then what raising costs. */
export async function benchSweep(): Promise<Figures> {
  const services = await startThrowawayServices();
  try {
    const connection = await connect(services.mongod.uri.replace("/?", "/motcua?"));
    const store = dossierStore(connection, benchChain);
    const count = dossiersAsked();
    const dossiers = await during(`Filling in ${count} dossiers`, fillOffice(connection, count));
    await during("Building the indexes", store.ensureIndexes());
    const refs = await dossiers.find({}, { projection: { _id: 1 }, limit: rounds }).toArray();

    let raised = 0;
    // What `watch-deadlines` does with a dossier it finds.
    const sweep = () =>
      store.doWatched(now, (state) => {
        const [next] = state.thresholds;
        if (!next || next.at > now) return null;
        raised += 1;
        return take(
          state,
          { type: "passThreshold", kind: next.kind },
          { now: next.at, job: "watch-deadlines" },
        );
      });
    const [idle, bare]: [number[], number[]] = [[], []];
    for (const { _id } of refs) {
      bare.push(await milliseconds(() => dossiers.findOne({ _id }, { projection: { _id: 1 } })));
      idle.push(await milliseconds(sweep));
    }
    if (raised > 0) throw new Error("something was due");

    const late = Array.from({ length: due }, (_, n) => lateDossier(count + n));
    await dossiers.insertMany(late, { writeConcern: { w: "majority", j: true } });
    const raising = await milliseconds(sweep);
    say(`${raised} thresholds raised`);
    await connection.close();
    return {
      "idle sweep ÷ look-up": { value: median(idle) / median(bare), goal: { atMost: 1.5 } },
      "idle sweep ms": { value: median(idle), goal: null },
      "idle sweep p99 ms": { value: percentile(idle, 0.99), goal: null },
      "look-up ms": { value: median(bare), goal: null },
      "raising ms a threshold": { value: raising / raised, goal: null },
    };
  } finally {
    await services.stop();
  }
}

function lateDossier(n: number) {
  const document = openDossier(n, acceptedForWarning);
  const [first] = document.thresholds;
  return first && first.at <= now
    ? document
    : { ...document, watchAt: now, thresholds: [{ kind: "warning" as const, at: now }] };
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
