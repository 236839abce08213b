import { z } from "zod";
import type { PhoneDatabase } from "../phone/phone-database.ts";
import { Sealed, type PhoneVault } from "../phone/phone-vault.ts";
import { OutboxEntry } from "./entry.ts";

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

/** Whose it is stands outside, so that it is known by which key it opens; all else is sealed. */
const Record = Sealed.extend({ key: z.string(), account: z.string() });
type Record = z.infer<typeof Record>;

const keyOf = (account: string) => `outbox ${account}`;

export function outboxStore(database: PhoneDatabase, vault: PhoneVault): OutboxStore {
  const records = async () =>
    (await database.all("entries")).flatMap((one) => {
      const parsed = Record.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    });
  const open = ({ key, account, iv, data }: Record) =>
    vault.open(keyOf(account), key, { iv, data }, OutboxEntry);

  return {
    load: async (account) => {
      const all = await records();
      const mine = all.filter((one) => one.account === account);
      // An entry of an older build that cannot be read any more must not stop the others.
      const opened = (await Promise.all(mine.map(open))).filter((entry) => entry !== null);
      return { entries: opened.toSorted((a, b) => a.at - b.at), others: all.length - mine.length };
    },
    put: async (entry) => {
      const { key, account } = entry;
      const sealed = await vault.seal(keyOf(account), key, entry);
      await database.write("entries", (of) => of("entries").put({ key, account, ...sealed }));
    },
    remove: (key) => database.write("entries", (of) => of("entries").delete(key)),
  };
}
