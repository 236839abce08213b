import { OutboxEntry } from "./entry.ts";

/** Where entries survive a reload and an empty battery. */
export type OutboxStore = {
  readonly all: () => Promise<readonly OutboxEntry[]>;
  readonly put: (entry: OutboxEntry) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};

const storeName = "entries";

/** The outbox in this browser's IndexedDB. Every write is on disk before its promise resolves. */
export function openOutboxStore(): OutboxStore {
  let opening: Promise<IDBDatabase> | null = null;
  const database = () => {
    opening ??= openDatabase().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  const write = async (act: (entries: IDBObjectStore) => void) => {
    const transaction = (await database()).transaction(storeName, "readwrite", { durability: "strict" });
    act(transaction.objectStore(storeName));
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(asError(transaction.error)));
    });
  };

  return {
    all: async () => {
      const transaction = (await database()).transaction(storeName, "readonly");
      const found: unknown[] = await settled(transaction.objectStore(storeName).getAll());
      // An entry of an older build that cannot be read any more must not stop the others.
      return found
        .flatMap((one) => {
          const parsed = OutboxEntry.safeParse(one);
          return parsed.success ? [parsed.data] : [];
        })
        .toSorted((a, b) => a.at - b.at);
    },
    put: (entry) => write((entries) => entries.put(entry)),
    remove: (key) => write((entries) => entries.delete(key)),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open("motcua-courier", 1);
  opening.addEventListener("upgradeneeded", () => {
    opening.result.createObjectStore(storeName, { keyPath: "key" });
  });
  return settled(opening);
}

function settled<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.addEventListener("success", () => resolve(asked.result));
    asked.addEventListener("error", () => reject(asError(asked.error)));
  });
}

const asError = (error: DOMException | null) => error ?? new Error("the phone's storage did not answer");
