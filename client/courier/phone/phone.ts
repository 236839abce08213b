import type { DeliveryList, DeliveryView } from "../../../shared/contracts/deliveries.ts";
import type { Session } from "../../../shared/contracts/accounts.ts";
import type { PhoneStore } from "./phone-store.ts";
import { isOver, keptPackets, type Round, type Shift } from "./shift.ts";

export type PhoneState =
  | { readonly is: "opening" }
  /** Nobody works with it. `ended`: somebody did, and has to sign in anew whatever the office's session says. */
  | { readonly is: "closed"; readonly ended: boolean }
  /** `round`: as it lay on the disk when the page was opened. */
  | { readonly is: "open"; readonly shift: Shift; readonly round: Round | null };

export type Phone = {
  readonly state: () => PhoneState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads what an earlier page left. */
  readonly open: () => Promise<void>;
  /** Somebody has signed in: their shift begins, and what another left of a round goes. */
  readonly begin: (session: Session) => Promise<void>;
  /** Wipes the round: at sign-out, and after the shift. */
  readonly end: () => Promise<void>;
  /** Ends a shift whose time is over. */
  readonly check: () => Promise<void>;
  /** Keeps the newest list of an account for a page without a signal; a list without packets leaves nothing behind. */
  readonly keep: (account: string, list: Pick<DeliveryList, "items">) => Promise<void>;
  /** Writes into the kept list what the office has accepted, in case no newer list arrives. */
  readonly amend: (change: (packet: DeliveryView) => DeliveryView) => Promise<void>;
};

/** One phone, one courier, one shift: what lies on it of persons goes when the shift does. */
export function createPhone(parts: { readonly store: PhoneStore; readonly now: () => number }): Phone {
  const { store, now } = parts;
  let state: PhoneState = { is: "opening" };
  const listeners = new Set<() => void>();
  const put = (next: PhoneState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  // What is written while a shift ends must not come after the wiping.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    last = last.then(act, act);
    return last;
  };

  const save = async (packets: readonly DeliveryView[], asOf: number) => {
    const items = keptPackets(packets);
    await store.saveRound(items.length === 0 ? null : { list: { items, sealTo: null }, asOf });
  };

  const end = async () => {
    // Off the screen first: a disk that does not answer must not keep it there.
    put({ is: "closed", ended: true });
    await inTurn(store.wipe);
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: async () => {
      if (state.is !== "opening") return;
      const shift = await store.loadShift().catch(() => null);
      if (shift === null || shift === "ended") return put({ is: "closed", ended: shift === "ended" });
      if (isOver(shift, now())) return await end();
      return put({ is: "open", shift, round: await store.loadRound().catch(() => null) });
    },
    begin: (session) =>
      inTurn(async () => {
        const before = state.is === "open" ? state.shift.session.account : null;
        if (before !== session.account) await store.wipe();
        const shift = { session, since: now() };
        await store.saveShift(shift);
        put({ is: "open", shift, round: null });
      }),
    end,
    check: async () => {
      if (state.is === "open" && isOver(state.shift, now())) await end();
    },
    keep: (account, list) =>
      inTurn(async () => {
        if (state.is === "open" && state.shift.session.account === account) await save(list.items, now());
      }),
    amend: (change) =>
      inTurn(async () => {
        const round = state.is === "open" ? await store.loadRound() : null;
        if (round) await save(round.list.items.map(change), round.asOf);
      }),
  };
}
