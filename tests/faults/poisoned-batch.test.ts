import { beforeAll, describe, expect, test } from "@jest/globals";
import { driverOf } from "../../shared/store/connect.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { intakeStore, type IntakeStore } from "../../shared/store/dossiers/intake.store.ts";
import { aDocument } from "../support/a-document.ts";
import { aChain } from "../support/a-chain.ts";
import { storedDossiers } from "../support/stored-dossiers.ts";

const { connection, dossiers } = storedDossiers();
const day = "261123";
let intake: IntakeStore;

beforeAll(async () => {
  intake = intakeStore(connection(), aChain);
});

async function serialsOf(agency: string): Promise<number[]> {
  const found = await dossiers().find({ agency }).toArray();
  return found.map(({ code }) => Number(code.split("-")[2])).sort((a, b) => a - b);
}
const upTo = (count: number) => [...Array(count).keys()];
const oneToN = (count: number) => upTo(count).map((n) => n + 1);

/** Takes 30 in at once, of which those at these places are poisoned. */
async function takeIn(agency: string, poisoned: readonly number[], poison: () => Partial<DossierDocument>) {
  const all = upTo(30).map((n) => {
    const document = aDocument(agency, poisoned.includes(n) ? poison() : {});
    return intake.insert({ day, document });
  });
  return (await Promise.allSettled(all))
    .map(({ status }, at) => (status === "rejected" ? at : -1))
    .filter((at) => at >= 0);
}

describe("A poisoned dossier in a crowd fails alone and leaves no gap", () => {
  test("when it is larger than a document can be", async () => {
    const tooLarge = () => ({ note: "x".repeat(17 * 1024 * 1024) });
    expect(await takeIn("H29.1", [0, 13, 29], tooLarge)).toEqual([0, 13, 29]);
    expect(await serialsOf("H29.1")).toEqual(oneToN(27));
    expect(await takeIn("H29.1", [], tooLarge)).toEqual([]);
    expect(await serialsOf("H29.1")).toEqual(oneToN(57));
  });

  test("when the database itself refuses it", async () => {
    await driverOf(connection()).command({ collMod: "dossiers", validator: { note: { $ne: "poison" } } });
    expect(await takeIn("H29.2", [0, 1, 7, 29], () => ({ note: "poison" }))).toEqual([0, 1, 7, 29]);
    expect(await serialsOf("H29.2")).toEqual(oneToN(26));
    await driverOf(connection()).command({ collMod: "dossiers", validator: {} });
    expect(await dossiers().countDocuments({ note: "poison" })).toBe(0);
  });

  test("when it takes what another one has, other than its serial", async () => {
    const document = aDocument("H29.3");
    await intake.insert({ day, document });
    expect(await takeIn("H29.3", [5], () => ({ receipt: document.receipt }))).toEqual([5]);
    expect(await takeIn("H29.3", [0, 20], () => ({ _id: document._id }))).toEqual([0, 20]);
    expect(await serialsOf("H29.3")).toEqual(oneToN(58));
  });

  test("around midnight, whatever the mixture of days, keys and poison", async () => {
    const poison = new Set([3, 13, 23, 24, 33]);
    const results = await Promise.allSettled(
      upTo(40).map((n) => {
        const document = aDocument("H29.4", poison.has(n) ? { note: "x".repeat(17 * 1024 * 1024) } : {});
        if (n % 4 === 0) document.idempotency = { key: "clerk again", digest: "digest" };
        // First the old day alone, then both.
        return intake.insert({ day: n < 20 || n % 2 === 0 ? "261123" : "261124", document });
      }),
    );
    const failed = results.flatMap(({ status }, at) => (status === "rejected" ? [at] : []));
    // 24 repeats an earlier request, so that one's answer is its own and the poison is never written.
    expect(failed).toEqual([3, 13, 23, 33]);
    const codes = new Set(results.flatMap((one) => (one.status === "fulfilled" ? [one.value.code] : [])));
    // Ten shared one key, so one of them is written; of the thirty others four are poisoned.
    expect(codes.size).toBe(27);
    const stored = await dossiers().find({ agency: "H29.4" }).toArray();
    expect(new Set(stored.map(({ code }) => code))).toEqual(codes);
    for (const onDay of ["261123", "261124"]) {
      const ofDay = [...codes].filter((code) => code.includes(`-${onDay}-`));
      const serials = ofDay.map((code) => Number(code.split("-")[2])).sort((a, b) => a - b);
      expect(serials).toEqual(oneToN(ofDay.length));
    }
  });
});
