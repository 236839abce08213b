import type { Order } from "./order.ts";

export const graceMs = 5_000;

export type Failure = { readonly order: Order; readonly error: unknown };

export type GraceState = {
  readonly current:
    | { readonly phase: "idle" }
    /** `until`: epoch milliseconds on the screen's own clock. */
    | { readonly phase: "waiting"; readonly order: Order; readonly until: number }
    | { readonly phase: "sending" | "done" | "cancelled" | "failed"; readonly order: Order };
  /** Kept until they are dismissed or the same dossier is asked again, because nobody else would tell. */
  readonly failures: readonly Failure[];
};

export type GraceEngine = {
  readonly get: () => GraceState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Waits five seconds, then sends. What was waiting before is sent at once: the person has gone on. */
  readonly ask: (order: Order) => void;
  readonly cancel: () => void;
  readonly dismiss: (ref: string) => void;
  /** Drops what waits and forgets all outcomes, without sending. */
  readonly reset: () => void;
};

/** The five seconds of grace in which a mistaken click costs nothing. One order waits at a time. */
export function createGrace(send: (order: Order) => Promise<void>, waitMs = graceMs): GraceEngine {
  let state: GraceState = { current: { phase: "idle" }, failures: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const put = (next: Partial<GraceState>) => {
    state = { ...state, ...next };
    for (const changed of listeners) changed();
  };
  const isCurrent = (order: Order) => state.current.phase !== "idle" && state.current.order.id === order.id;
  const without = (ref: string) => state.failures.filter(({ order }) => order.ref !== ref);

  const dispatch = (order: Order) => {
    clearTimeout(timer);
    put({ current: { phase: "sending", order } });
    send(order).then(
      () => {
        if (isCurrent(order)) put({ current: { phase: "done", order } });
      },
      (error: unknown) =>
        put({
          failures: [...without(order.ref), { order, error }],
          ...(isCurrent(order) && { current: { phase: "failed", order } }),
        }),
    );
  };

  return {
    get: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    ask(order) {
      if (state.current.phase === "waiting") dispatch(state.current.order);
      timer = setTimeout(() => dispatch(order), waitMs);
      put({
        current: { phase: "waiting", order, until: Date.now() + waitMs },
        failures: without(order.ref),
      });
    },
    cancel() {
      if (state.current.phase !== "waiting") return;
      clearTimeout(timer);
      put({ current: { phase: "cancelled", order: state.current.order } });
    },
    dismiss(ref) {
      put({ failures: without(ref) });
    },
    reset() {
      clearTimeout(timer);
      put({ current: { phase: "idle" }, failures: [] });
    },
  };
}
