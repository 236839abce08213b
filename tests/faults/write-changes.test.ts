import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { driverOf } from "../../shared/store/connect.ts";
import type { DossierChange } from "../../shared/store/dossiers/change-of.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { writeChanges } from "../../shared/store/dossiers/write-changes.ts";
import { DossierPulse, pulseText } from "../../shared/store/outbox/pulse.ts";
import { aDocument } from "../support/a-document.ts";
import { count } from "../support/deep.ts";
import { storedDossiers } from "../support/stored-dossiers.ts";

const { connection, dossiers } = storedDossiers();
const at = new Date("2026-11-23T03:00:00Z");
const owes = (id: string) => ({ id, job: "notify" as const, at });
const nothing = { seen: null, followed: null, done: null, fields: {}, parties: {}, history: [], outbox: [] };

const entries = fc.subarray(["e1", "e2", "e3"]).map((ids) => ids.map(owes));
/** Also words that a database could take for its own. */
const words = fc.constantFrom("một ghi chú", "$version", "$$ROOT", "{ $literal: 1 }");
const stored = fc.record({
  version: fc.integer({ min: 1, max: 2 }),
  outbox: entries,
  watchAt: fc.option(fc.constant(at), { nil: undefined }),
  followed: fc.option(fc.constant(true as const), { nil: undefined }),
});
const change = fc.record({
  seen: fc.constantFrom(null, 1, 2),
  followed: fc.constantFrom(null, null, false, true),
  done: fc.constantFrom(null, "e1", "e2"),
  fields: fc.record(
    { note: words, version: fc.constant(3), watchAt: fc.constantFrom(null, at) },
    { requiredKeys: [] },
  ),
  recipient: fc.option(words),
  outbox: entries.map((made) => made.map(({ id, ...rest }) => ({ ...rest, id: `new-${id}` }))),
});

/** The same in plain words: what one document is after a change, or null where nothing of it may be written. */
function after(
  document: DossierDocument,
  { seen, followed, done, ...made }: DossierChange,
): DossierDocument | null {
  if (seen !== null && seen !== document.version) return null;
  if (followed !== null && followed !== (document.followed ?? false)) return null;
  if (done !== null && !document.outbox.some(({ id }) => id === done)) return null;
  const { watchAt, ...fields } = made.fields;
  const { watchAt: before, ...rest } = document;
  const watched = watchAt === undefined ? before : watchAt;
  return {
    ...rest,
    ...fields,
    ...(watched && { watchAt: watched }),
    parties: { ...document.parties, ...made.parties },
    history: [...document.history, ...made.history],
    outbox: [...document.outbox.filter(({ id }) => id !== done), ...made.outbox],
  };
}

let made = 0;

describe("Changes of many dossiers in one command", () => {
  test("do what each alone would do, where its version and its entry are still there, and nothing elsewhere", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(stored, change), { minLength: 1, maxLength: 6 }), async (cases) => {
        made += 1;
        const pairs = cases.map(([{ watchAt, followed, ...of }, { recipient, ...rest }], n) => {
          const code = `H29.1-261123-${made}-${n}`;
          const document = aDocument("H29.1", {
            code,
            ...of,
            ...(watchAt && { watchAt }),
            ...(followed && { followed }),
          });
          const parties = recipient === null ? {} : { recipient: { name: recipient, relationship: null } };
          return { document, change: { ...nothing, ...rest, ref: document._id, parties } };
        });
        await dossiers().insertMany(pairs.map(({ document }) => document));
        const changes = pairs.map((pair) => pair.change);
        await writeChanges(dossiers(), changes);
        for (const pair of pairs) {
          const found = await dossiers().findOne({ _id: pair.document._id });
          expect(found).toEqual(after(pair.document, pair.change) ?? pair.document);
        }
      }),
      { numRuns: count(60, 1_000) },
    );
  }, 120_000);

  test("tell how many were written", async () => {
    const documents = [1, 2, 3].map((n) => aDocument("H29.2", { code: `H29.2-261123-${n}`, version: n }));
    await dossiers().insertMany(documents);
    const changes = documents.map(({ _id }) => ({ ...nothing, ref: _id, seen: 2, fields: { version: 3 } }));
    expect(await writeChanges(dossiers(), changes)).toBe(1);
    expect(await writeChanges(dossiers(), changes)).toBe(0);
    expect(await writeChanges(dossiers(), [])).toBe(0);
  });

  test("two at a time for one version: one is written", async () => {
    const document = aDocument("H29.3", { code: "H29.3-261123-1" });
    await dossiers().insertOne(document);
    const changes = (version: number) => [{ ...nothing, ref: document._id, seen: 1, fields: { version } }];
    const written = await Promise.all([2, 3, 4, 5].map((to) => writeChanges(dossiers(), changes(to))));
    expect(written.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 1]);
  });

  test("one that the database refuses keeps none of the others waiting", async () => {
    const documents = [1, 2, 3, 4].map((n) => aDocument("H29.5", { code: `H29.5-261123-${n}` }));
    await dossiers().insertMany(documents);
    const changes = documents.map(({ _id }, n) => {
      return { ...nothing, ref: _id, seen: 1, fields: { version: 2, ...(n === 1 && { note: "poison" }) } };
    });
    await driverOf(connection()).command({ collMod: "dossiers", validator: { note: { $ne: "poison" } } });
    await expect(writeChanges(dossiers(), changes)).rejects.toThrow("1 could not be written");
    await driverOf(connection()).command({ collMod: "dossiers", validator: {} });
    const stored = await dossiers().find({ agency: "H29.5" }).sort({ code: 1 }).toArray();
    expect(stored.map(({ code, version }) => [code.at(-1), version])).toEqual([
      ["1", 2],
      ["2", 1],
      ["3", 2],
      ["4", 2],
    ]);
  });

  test("are told to followers whole, however little of the pulse changed", async () => {
    const document = aDocument("H29.4", { code: "H29.4-261123-1" });
    await dossiers().insertOne(document);
    const pulse = {
      version: 2,
      status: "accepted",
      agency: "H29.4",
      generation: 1,
      homeReturn: null,
    } as const;
    const stream = dossiers().watch([{ $match: { "documentKey._id": document._id } }]);
    expect(await stream.tryNext()).toBeNull();
    for (const version of [2, 3]) {
      const fields = { version, pulse: pulseText([], { ...pulse, version }) };
      await writeChanges(dossiers(), [{ ...nothing, ref: document._id, fields }]);
      const event = await stream.next();
      const told = event.operationType === "update" && event.updateDescription.updatedFields?.pulse;
      expect(DossierPulse.parse(JSON.parse(told || "null"))).toEqual({ ...pulse, version, jobs: [] });
    }
    await stream.close();
  });
});
