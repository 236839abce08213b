export type SingleKeys = {
  readonly get: () => boolean;
  readonly set: (on: boolean) => void;
  readonly subscribe: (changed: () => void) => () => void;
};

const storedAs = "desk.singleKeys";

/** Whether single keys work; a person who dictates or has unsteady hands switches them off on this machine. */
export function createSingleKeys(storage: Pick<Storage, "getItem" | "setItem">): SingleKeys {
  let on = read(storage);
  const listeners = new Set<() => void>();
  return {
    get: () => on,
    set(next) {
      on = next;
      try {
        storage.setItem(storedAs, next ? "on" : "off");
      } catch {
        // A browser that stores nothing still obeys until it is closed.
      }
      for (const changed of listeners) changed();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

function read(storage: Pick<Storage, "getItem">): boolean {
  try {
    return storage.getItem(storedAs) !== "off";
  } catch {
    return true;
  }
}
