import type { Problem } from "../../../shared/contracts/problem.ts";
import { Refused } from "../../api/request.ts";
import { isWaiting, type OutboxEntry } from "./entry.ts";
import type { OutboxStore } from "./outbox-store.ts";

/** An entry that the office has taken in, and the version of the delivery that came of it. */
export type Accepted = { readonly entry: OutboxEntry; readonly version: number };

export type OutboxState = {
  /** Of who is signed in, oldest first: waiting ones, and refused ones until the courier has seen to them. */
  readonly entries: readonly OutboxEntry[];
  /** How many on this phone are of other accounts: they stay locked until those sign in. */
  readonly others: number;
  /** What the office has accepted since this page was opened, newest first. */
  readonly sent: readonly Accepted[];
  /** False since the last try found no connection. */
  readonly reachable: boolean;
  /** The office does not know this phone's session any more: sending goes on after the next sign-in. */
  readonly signedOut: boolean;
  /** The entry whose first try is under way: its page is still open, so nothing counts as done yet. */
  readonly confirming: string | null;
  /** Epoch milliseconds when the last entry was accepted, since this page was opened. */
  readonly lastSentAt: number | null;
};

export type Outcome =
  | { readonly is: "sent" | "kept" }
  | { readonly is: "refused"; readonly problem: Problem };

export type Outbox = {
  readonly state: () => OutboxState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads what an earlier page left of this account and sends it; null locks all. */
  readonly signIn: (account: string | null) => Promise<void>;
  /**
   * Stores the entry, tries to send it at once, and says what became of it. A refusal in `answeredHere` is told by
   * the page that asked and not kept. Rejects if the entry could not be stored.
   */
  readonly confirm: (entry: OutboxEntry, answeredHere?: ReadonlySet<Problem["code"]>) => Promise<Outcome>;
  /** Stores an entry and sends it when it can, while the page goes on. Rejects if it could not be stored. */
  readonly note: (entry: OutboxEntry) => Promise<void>;
  /** Sends what waits, in the order it was confirmed. */
  readonly flush: () => Promise<void>;
  readonly discard: (key: string) => Promise<void>;
};

type Parts = {
  readonly store: OutboxStore;
  /** @throws Refused when the office said no; anything else means that it could not be asked. */
  readonly send: (entry: OutboxEntry) => Promise<{ readonly version: number }>;
  /** Told of an accepted entry before it leaves the outbox, so that nobody sees the packet undone in between. */
  readonly onAccepted?: (entry: OutboxEntry) => Promise<void>;
  readonly now: () => number;
};

/** The courier's outbox: what was confirmed is stored first and sent after, so that no signal loses nothing. */
export function createOutbox({ store, send, onAccepted, now }: Parts): Outbox {
  let state: OutboxState = {
    entries: [],
    others: 0,
    sent: [],
    reachable: true,
    signedOut: false,
    confirming: null,
    lastSentAt: null,
  };
  let account: string | null = null;
  let round: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  const put = (next: Partial<OutboxState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const find = (key: string) => state.entries.find((entry) => entry.key === key);
  const without = (key: string) => state.entries.filter((entry) => entry.key !== key);
  // Of another account there can be none but in the moment between two people.
  const next = () => state.entries.find((entry) => isWaiting(entry) && entry.account === account);

  async function sendWaiting(): Promise<void> {
    for (let entry = next(); entry; entry = next()) {
      if (!(await sendOne(entry))) return;
    }
  }

  /** @returns whether the next one may be tried */
  async function sendOne(entry: OutboxEntry): Promise<boolean> {
    let version: number;
    try {
      ({ version } = await send(entry));
    } catch (error) {
      if (!(error instanceof Refused)) {
        put({ reachable: false });
        return false;
      }
      return await refused(entry, error.problem);
    }
    await onAccepted?.(entry);
    // Removed only now: if the phone dies before, the replay is answered alike.
    await store.remove(entry.key);
    const sent = [{ entry, version }, ...state.sent];
    put({ entries: without(entry.key), sent, reachable: true, signedOut: false, lastSentAt: now() });
    return true;
  }

  async function refused(entry: OutboxEntry, problem: Problem): Promise<boolean> {
    if (problem.code === "not-signed-in") {
      put({ reachable: true, signedOut: true });
      return false;
    }
    if (problem.status >= 500 || problem.code === "too-many-requests") {
      put({ reachable: false });
      return false;
    }
    const kept = { ...entry, problem };
    await store.put(kept);
    put({
      entries: state.entries.map((one) => (one.key === entry.key ? kept : one)),
      reachable: true,
      signedOut: false,
    });
    return true;
  }

  const discard = async (key: string) => {
    await store.remove(key);
    put({ entries: without(key) });
  };

  const flush = async () => {
    // One round at a time; what was added meanwhile is part of it, or of the next.
    if (round) await round;
    if (!next()) return;
    round ??= sendWaiting().finally(() => {
      round = null;
    });
    await round;
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signIn: async (who) => {
      if (account !== who) put({ entries: [], sent: [] });
      account = who;
      const { entries: stored, others } = await store.load(who);
      if (account !== who) return;
      const known = new Set(state.entries.map(({ key }) => key));
      const entries = [...stored.filter(({ key }) => !known.has(key)), ...state.entries];
      put({ entries, others, ...(who !== null && { signedOut: false }) });
      await flush();
    },
    confirm: async (entry, answeredHere) => {
      await store.put(entry);
      put({ entries: [...state.entries, entry], confirming: entry.key });
      await flush();
      const left = find(entry.key);
      if (left?.problem && answeredHere?.has(left.problem.code)) await discard(entry.key);
      put({ confirming: null });
      if (!left) return { is: "sent" };
      return left.problem ? { is: "refused", problem: left.problem } : { is: "kept" };
    },
    note: async (entry) => {
      await store.put(entry);
      put({ entries: [...state.entries, entry] });
      void flush();
    },
    flush,
    discard,
  };
}
