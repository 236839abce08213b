import { isInDialog, isInteractive, isTyping, nameOfKey } from "./key-event.ts";

export type Shortcut = {
  /** `j`, `/`, `?`, `Enter`, `Escape`, `Ctrl+Enter`. */
  readonly name: string;
  /** What it does, for the key line and the list of all keys. */
  readonly words: string;
  readonly run: () => void;
  /** In the key line at the bottom; all others only in the list of all keys. */
  readonly inLine?: boolean;
  /** Works on every page of the desk. */
  readonly everywhere?: boolean;
  /** Escape that also works while typing: to cancel what is about to be sent. */
  readonly whileTyping?: boolean;
};

const ranks = ["shell", "page", "form", "grace"] as const;
/** Where shortcuts come from, the outermost first. */
export type Rank = (typeof ranks)[number];

export type Keys = {
  /** Gives the screen a layer of shortcuts; of the same key in two layers the higher rank wins. */
  readonly put: (layer: symbol, rank: Rank, shortcuts: readonly Shortcut[]) => void;
  readonly remove: (layer: symbol) => void;
  /** What works now, the highest rank first, each key once. */
  readonly list: () => readonly Shortcut[];
  readonly subscribe: (changed: () => void) => () => void;
  readonly handle: (event: KeyboardEvent) => void;
};

/** The shortcuts of the screen. `singleKeys` says whether keys without Ctrl are wanted at all. */
export function createKeys(singleKeys: () => boolean): Keys {
  const layers = new Map<symbol, { readonly rank: Rank; readonly shortcuts: readonly Shortcut[] }>();
  const listeners = new Set<() => void>();
  /** What a key press finds; `shown` is the same for the eye, and stays the same while words and keys do. */
  let listed: readonly Shortcut[] = [];
  let shown: readonly Shortcut[] = [];
  let signature = "";

  const relist = () => {
    const seen = new Set<string>();
    const next = [...layers.values()]
      .sort((a, b) => ranks.indexOf(b.rank) - ranks.indexOf(a.rank))
      .flatMap(({ shortcuts }) => shortcuts)
      .filter(({ name }) => !seen.has(name) && seen.add(name));
    const nextSignature = next.map(({ name, words }) => `${name} ${words}`).join("\n");
    listed = next;
    if (nextSignature === signature) return;
    signature = nextSignature;
    shown = next;
    for (const changed of listeners) changed();
  };

  /** What a key means here, and where the focus is: typing comes first, then native buttons and links. */
  const find = (name: string, target: EventTarget | null): Shortcut | undefined => {
    const shortcut = listed.find((one) => one.name === name);
    if (!shortcut || name.startsWith("Ctrl+")) return shortcut;
    if (name === "Escape") return isTyping(target) && !shortcut.whileTyping ? undefined : shortcut;
    if (isTyping(target) || (name === "Enter" && isInteractive(target))) return undefined;
    return singleKeys() || name === "Enter" ? shortcut : undefined;
  };

  return {
    put(layer, rank, shortcuts) {
      layers.set(layer, { rank, shortcuts });
      relist();
    },
    remove(layer) {
      layers.delete(layer);
      relist();
    },
    list: () => shown,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    handle(event) {
      if (event.defaultPrevented || event.isComposing || isInDialog()) return;
      const name = nameOfKey(event);
      if (name === null) return;
      const shortcut = find(name, event.target);
      if (shortcut) {
        event.preventDefault();
        shortcut.run();
      } else if (name === "Escape" && isTyping(event.target)) {
        // Out of the field, so that single keys work again; what was typed stays.
        if (event.target instanceof HTMLElement) event.target.blur();
      }
    },
  };
}
