import { randomBytes } from "node:crypto";
import type { Collection } from "mongodb";
import { ObjectId } from "mongodb";
import type { Connection } from "mongoose";
import { standardCalendar } from "../../shared/domain/calendar/index.ts";
import {
  accept,
  codeDay,
  decide,
  formatCode,
  codePrefix,
  scheduleOf,
  take,
  type DossierState,
} from "../../shared/domain/dossiers/index.ts";
import { catalogue, versionInForce } from "../../shared/domain/procedures/index.ts";
import { driverOf } from "../../shared/store/connect.ts";
import { newSalt, saltedDigest } from "../../shared/store/credentials/digest.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { changingFields, nameKeys } from "../../shared/store/dossiers/dossier-mapping.ts";
import { exactKeys, sealParties } from "../../shared/store/dossiers/sealed-parties.ts";
import { benchChain, benchVault } from "./bench-chain.ts";

/** Monday morning: everything taken in since Friday morning still has its first threshold ahead. */
export const now = new Date("2026-11-23T09:00:00+07:00");
const acceptedFrom = new Date("2026-11-20T07:30:00+07:00").getTime();
/** Open dossiers of one agency. */
const ofAgency = 6_000;
const batchSize = 2_000;
const batchesAtOnce = 2;

const calendar = standardCalendar();
const clerk = { account: "clerk-01", name: "Người Thử Nghiệm", role: "clerk", agency: "H29.1" } as const;
const families = "Nguyễn Trần Lê Phạm Võ Huỳnh Đặng Bùi Đỗ Hồ Ngô Dương Lý".split(" ");
const middles = "Văn Thị Hoàng Ngọc Minh Thanh Quốc Hữu Kim Xuân Thuỳ".split(" ");
const givens = "Mẫu Dụ Thử Tạm Giả An Bình Châu Dung Giang Hà Khoa Lan Mai Nam Oanh Phúc Quỳnh Sơn".split(
  " ",
);
const one = (of: readonly string[], n: number): string => of[n % of.length] ?? "";

/** Some 50,000 names of four words, of which each stands in many: as in a real city, where few are namesakes in one ward. */
export const nameOf = (n: number): string =>
  `${one(families, n)} ${one(middles, n * 7 + 3)} ${one(givens, n * 11 + 5)} ${one(givens, Math.floor(n / 13) * 5 + 2)}`;

/**
 * Cases whose limit is three working days or more: nothing of them falls due on the day they came, and a day off in
 * the week after moves every one.
 */
const cases = catalogue.flatMap((procedure) => {
  const version = versionInForce(procedure, "2026-11-20");
  if (!version) return [];
  return version.cases.flatMap((procedureCase) => {
    const { rule } = procedureCase;
    const slow = rule?.kind === "workingDays" && rule.amount >= 3;
    return slow ? [{ procedure, version, procedureCase }] : [];
  });
});

/** A million dossiers, or as many as `BENCH_DOSSIERS` says for a quick look. */
export function dossiersAsked(): number {
  return Number(process.env["BENCH_DOSSIERS"] ?? 1_000_000);
}

/** A whole city's open dossiers: as many as asked for, with the office's own indexes, nothing of them due at `now`. */
export async function fillOffice(
  connection: Connection,
  count: number,
  agencies = Math.ceil(dossiersAsked() / ofAgency),
): Promise<Collection<DossierDocument>> {
  const dossiers = driverOf(connection).collection<DossierDocument>("dossiers");
  let next = 0;
  async function fill(): Promise<void> {
    while (next < count) {
      const from = next;
      next = Math.min(count, from + batchSize);
      const documents = Array.from({ length: next - from }, (_, n) =>
        openDossier(from + n, undefined, agencies),
      );
      // What is lost in a power cut is filled again: a bench starts from nothing.
      await dossiers.insertMany(documents, { ordered: false, writeConcern: { w: 1, j: false } });
    }
  }
  await Promise.all(Array.from({ length: batchesAtOnce }, fill));
  return dossiers;
}

/** The n-th dossier: taken in between Friday and Monday morning, scheduled, and for every second one under way. */
export function openDossier(
  n: number,
  acceptedAt = acceptedFrom + ((n * 7_919) % 2_700) * 60_000,
  agencies = Math.ceil(dossiersAsked() / ofAgency),
): DossierDocument {
  const agency = `H29.${(n % agencies) + 1}`;
  const chosen = cases[n % cases.length];
  if (!chosen) throw new Error("the catalogue has no case of three days");
  const salt = newSalt();
  const name = nameOf(n);
  const parties = {
    salt,
    submitter: {
      name,
      phone: `09${String(n).padStart(8, "0")}`,
      idNumber: `079${String(n).padStart(9, "0")}`,
    },
    owner: { name: nameOf(n * 3 + 1), address: `${n} đường Số Mẫu, phường Ví Dụ` },
    homeAddress: null,
    civilStatus: null,
    recipient: null,
  };
  const taken = accept(
    {
      returnMode: "counter",
      hasHomeAddress: false,
      hasLand: true,
      hasCivilStatus: true,
      fee: 0,
      partiesDigest: saltedDigest(salt, parties.owner),
      promise: null,
    },
    {
      ref: new ObjectId().toHexString(),
      now: new Date(acceptedAt),
      actor: { ...clerk, agency },
      calendar,
      workflow: null,
      ...chosen,
    },
  );
  const code = formatCode(codePrefix(agency, codeDay(new Date(acceptedAt))), n + 1);
  const state = underWay({ ...taken.state, code }, n % 2 === 1);
  const { ref, ...rest } = state;
  const watchAt = state.thresholds[0]?.at;
  return {
    _id: ref,
    ...rest,
    ...changingFields(state, []),
    history: benchChain.seal({ ref, code }, [], rest.history),
    ...(watchAt && { watchAt }),
    receipt: { kid: "k1", firstKid: "k1", generation: 1, tokenHash: randomBytes(32).toString("base64url") },
    parties: sealParties(benchVault, parties),
    exactKeys: exactKeys(benchVault, parties),
    nameKeys: nameKeys(parties.owner.name, name),
    title: chosen.procedure.plainName ?? chosen.procedure.name,
    quiet: chosen.version.quiet,
    land: null,
    papers: [{ id: null, name: "Tờ khai", originals: 1, certified: 0, copies: 1 }],
    sets: 1,
    feeAmount: 0,
    missing: [],
    payment: null,
    promiseReason: null,
    language: "vi",
    note: null,
    outbox: [],
  };
}

function underWay(accepted: DossierState, started: boolean): DossierState {
  const at = accepted.clock.acceptedAt;
  const actor = { ...clerk, role: "specialist", agency: accepted.agency } as const;
  const state = started ? decide(accepted, { type: "start" }, { now: at, actor, calendar }).state : accepted;
  const job = "schedule-deadlines";
  const decision = take(state, { type: "recordSchedule", ...scheduleOf(state, calendar) }, { now: at, job });
  return decision?.state ?? state;
}
