/** What the phone keeps: keys, sealed records of the round, sealed entries of the outbox, and how often a PIN was wrong. */
const stores = { keys: "id", kept: "id", entries: "key", tries: "id" } as const;
export type StoreName = keyof typeof stores;

export type PhoneDatabase = {
  readonly get: (store: StoreName, key: string) => Promise<unknown>;
  readonly all: (store: StoreName) => Promise<readonly unknown[]>;
  /** One transaction; it is on disk before the promise resolves. */
  readonly write: (
    store: StoreName | readonly StoreName[],
    act: (of: (name: StoreName) => IDBObjectStore) => void,
  ) => Promise<void>;
};

const databaseName = "motcua-courier";
/** Version 1 kept entries in the clear, of commands that are no more. */
const version = 2;

/** This browser's IndexedDB. What stands in it survives a reload and an empty battery. */
export function openPhoneDatabase(): PhoneDatabase {
  let opening: Promise<IDBDatabase> | null = null;
  const database = () => {
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  const read = async <T>(store: StoreName, ask: (of: IDBObjectStore) => IDBRequest<T>) =>
    await settled(ask((await database()).transaction(store, "readonly").objectStore(store)));

  return {
    get: (store, key) => read<unknown>(store, (of) => of.get(key)),
    all: (store) => read<unknown[]>(store, (of) => of.getAll()),
    write: async (store, act) => {
      const names = typeof store === "string" ? [store] : [...store];
      const transaction = (await database()).transaction(names, "readwrite", { durability: "strict" });
      const done = new Promise<void>((resolve, reject) => {
        transaction.addEventListener("complete", () => resolve());
        transaction.addEventListener("abort", () => reject(asError(transaction.error)));
      });
      act((name) => transaction.objectStore(name));
      await done;
    },
  };
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(databaseName, version);
  opening.addEventListener("upgradeneeded", () => {
    const { result } = opening;
    for (const name of Array.from(result.objectStoreNames)) result.deleteObjectStore(name);
    for (const [name, keyPath] of Object.entries(stores)) result.createObjectStore(name, { keyPath });
  });
  // A newer page in another tab must not wait for this one.
  return settled(opening).then((opened) => {
    opened.addEventListener("versionchange", () => opened.close());
    return opened;
  });
}

function settled<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.addEventListener("success", () => resolve(asked.result));
    asked.addEventListener("error", () => reject(asError(asked.error)));
  });
}

const asError = (error: DOMException | null) => error ?? new Error("the phone's storage did not answer");
