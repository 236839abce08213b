import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { messageStore } from "../../shared/store/messages/message.store.ts";
import { aDocument } from "../support/a-document.ts";
import { aVault } from "../support/a-chain.ts";
import { count } from "../support/deep.ts";
import { storedDossiers } from "../support/stored-dossiers.ts";

const { connection, store, dossiers } = storedDossiers();
const at = new Date("2026-11-23T03:00:00Z");
const entryIds = ["e1", "e2", "e3"] as const;

describe("Entries that are cleared together", () => {
  test("exactly those that are named go, each from the dossier that owes it, and no version changes", async () => {
    const owing = fc.array(fc.subarray([...entryIds]), { minLength: 1, maxLength: 5 });
    const named = fc.array(fc.record({ of: fc.nat({ max: 4 }), entry: fc.constantFrom(...entryIds) }));
    await fc.assert(
      fc.asyncProperty(owing, named, async (outboxes, asked) => {
        const documents = outboxes.map((ids, index) =>
          aDocument("a ward", {
            code: randomUUID(),
            outbox: ids.map((id) => ({ id: `${index}-${id}`, job: "notify" as const, at })),
          }),
        );
        await dossiers().insertMany(documents);
        const owed = asked.flatMap(({ of, entry }) => {
          const owner = documents[of]?._id;
          return owner === undefined ? [] : [{ owner, entry: `${of}-${entry}` }];
        });
        await store().clearEntries(owed);
        const gone = new Set(owed.map(({ entry }) => entry));
        for (const before of documents) {
          const after = await dossiers().findOne({ _id: before._id });
          expect(after?.outbox).toEqual(before.outbox.filter(({ id }) => !gone.has(id)));
          expect(after?.version).toBe(before.version);
        }
      }),
      { numRuns: count(25, 300) },
    );
  });
});

describe("Messages that are written together", () => {
  test("each is kept once, as it was sent first, however often and beside whatever it is sent again", async () => {
    const messages = messageStore(connection());
    const rounds = fc.array(fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 8 }), { maxLength: 4 });
    let made = 0;
    await fc.assert(
      fc.asyncProperty(rounds, async (sendings) => {
        made += 1;
        const agency = `ward ${made}`;
        const idOf = (which: number) => `${agency} message ${which}`;
        const first = new Map<string, string>();
        for (const [round, sent] of sendings.entries()) {
          const together = sent.map((which, place) => {
            const text = `round ${round}, place ${place}`;
            if (!first.has(idOf(which))) first.set(idOf(which), text);
            const to = aVault.seal("0900000417");
            return messages.sendOnce({ _id: idOf(which), agency, at, to, template: "a", text });
          });
          await Promise.all(together);
        }
        const kept = await messages.list(agency, 100);
        expect(new Map(kept.map(({ _id, text }) => [_id, text]))).toEqual(first);
      }),
      { numRuns: count(25, 300) },
    );
  });
});
