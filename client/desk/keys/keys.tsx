import {
  createContext,
  use,
  useEffect,
  useId,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { createKeys, type Keys, type Rank, type Shortcut } from "./key-store.ts";
import { createSingleKeys, type SingleKeys } from "./single-keys.ts";

type KeysOfScreen = { readonly keys: Keys; readonly single: SingleKeys };

const KeysContext = createContext<KeysOfScreen | null>(null);

function useKeysOfScreen(): KeysOfScreen {
  const found = use(KeysContext);
  if (!found) throw new Error("no keys outside the desk");
  return found;
}

export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const [of] = useState(() => {
    const single = createSingleKeys(window.localStorage);
    return { single, keys: createKeys(single.get) };
  });
  useEffect(() => {
    document.addEventListener("keydown", of.keys.handle);
    return () => document.removeEventListener("keydown", of.keys.handle);
  }, [of]);
  return <KeysContext value={of}>{children}</KeysContext>;
}

/** Gives the screen shortcuts for as long as the caller is shown. */
export function useShortcuts(rank: Rank, shortcuts: readonly Shortcut[]) {
  const { keys } = useKeysOfScreen();
  const id = useId();
  const [layer] = useState(() => Symbol(id));
  // Before the screen is painted: who presses a key for what has just come would find what it meant before.
  useLayoutEffect(() => keys.put(layer, rank, shortcuts), [keys, layer, rank, shortcuts]);
  useLayoutEffect(() => () => keys.remove(layer), [keys, layer]);
}

/** What works now, for the key line and the list of all keys. */
export function useShortcutList(): readonly Shortcut[] {
  const { keys } = useKeysOfScreen();
  return useSyncExternalStore(keys.subscribe, keys.list);
}

/** Whether keys without Ctrl are wanted, and the switch. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const { single } = useKeysOfScreen();
  return [useSyncExternalStore(single.subscribe, single.get), single.set];
}
