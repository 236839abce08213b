import { z } from "zod";
import type { OfficeKey } from "../phone/office-key.ts";
import type { PhoneDatabase } from "../phone/phone-database.ts";
import { roundKey } from "../phone/phone-store.ts";
import { Sealed, type PhoneVault } from "../phone/phone-vault.ts";
import { EntryContent, EntryCover, OlderEntry, type OutboxEntry } from "./entry.ts";
import { sealFact } from "./seal-fact.ts";

/** Where entries survive a reload, an empty battery and the end of a shift. */
export type OutboxStore = {
  /** The entries of one account, oldest first, and how many others have left theirs on this phone. */
  readonly load: (account: string | null) => Promise<{
    readonly entries: readonly OutboxEntry[];
    readonly others: number;
  }>;
  readonly put: (entry: OutboxEntry) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};

/**
 * Twice sealed: to the office, whose key this phone does not have, and by the key of the round, which goes with the shift. So what is not sent can be
 * shown while the shift lasts, and afterwards only be sent.
 */
const Record = EntryCover.extend({ sealed: z.string(), content: Sealed.nullable() });
type Record = z.infer<typeof Record>;

/** Of builds before, and where the office has named no key: by a key of its own, which stays until the entry goes. */
const OwnRecord = Sealed.extend({ key: z.string(), account: z.string() });
type OwnRecord = z.infer<typeof OwnRecord>;

const ownKey = (account: string) => `outbox ${account}`;

export function outboxStore(database: PhoneDatabase, vault: PhoneVault, office: OfficeKey): OutboxStore {
  const openContent = async ({ content, ...cover }: Record): Promise<OutboxEntry> => ({
    ...cover,
    content: await vault.open(roundKey, `entry ${cover.key}`, content, EntryContent),
  });
  const openOwn = async ({ key, account, iv, data }: OwnRecord): Promise<OutboxEntry | null> => {
    const opened = await vault.open(ownKey(account), key, { iv, data }, OlderEntry);
    if (!opened) return null;
    const { place, command, ...cover } = opened;
    return { ...cover, act: command.type, content: { place, command }, sealed: null };
  };
  const open = (
    one: unknown,
  ): { readonly account: string; readonly entry: () => Promise<OutboxEntry | null> } | null => {
    const record = Record.safeParse(one);
    if (record.success) return { account: record.data.account, entry: () => openContent(record.data) };
    const own = OwnRecord.safeParse(one);
    return own.success ? { account: own.data.account, entry: () => openOwn(own.data) } : null;
  };

  /** To the office, where it was not already: what is kept again, because it was refused, stays as it was sealed. */
  async function sealedTo({ sealed, content, account, deliveryId }: OutboxEntry): Promise<string | null> {
    const key = sealed === null ? await office.get() : null;
    if (key === null || content === null) return sealed;
    return await sealFact({ account, delivery: deliveryId, command: content.command }, key);
  }

  return {
    load: async (account) => {
      const all = (await database.all("entries")).map(open).filter((one) => one !== null);
      const mine = all.filter((one) => one.account === account);
      // An entry of an older build that cannot be read any more must not stop the others.
      const opened = (await Promise.all(mine.map(({ entry }) => entry()))).filter((entry) => entry !== null);
      return { entries: opened.toSorted((a, b) => a.at - b.at), others: all.length - mine.length };
    },
    put: async (entry) => {
      const { key, account, content, sealed: _sealed, ...cover } = entry;
      const sealed = await sealedTo(entry);
      if (sealed !== null) {
        const shown = content && (await vault.seal(roundKey, `entry ${key}`, content));
        const record = { key, account, ...cover, sealed, content: shown } satisfies Record;
        return await database.write("entries", (of) => of("entries").put(record));
      }
      if (content === null) throw new Error("an entry that nobody can read");
      const { act: _act, ...older } = cover;
      const own = await vault.seal(ownKey(account), key, { key, account, ...older, ...content });
      await database.write("entries", (of) => of("entries").put({ key, account, ...own }));
    },
    remove: (key) => database.write("entries", (of) => of("entries").delete(key)),
  };
}
