import { useQueryClient } from "@tanstack/react-query";
import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { createGrace, type GraceEngine, type GraceState } from "./grace-engine.ts";
import { sendOrder, type Order } from "./order.ts";

const GraceContext = createContext<GraceEngine | null>(null);

function useEngine(): GraceEngine {
  const engine = use(GraceContext);
  if (!engine) throw new Error("no orders outside the desk");
  return engine;
}

/** Holds what is about to be sent while pages come and go. Closing the window meanwhile asks first. */
export function GraceProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [engine] = useState(() => createGrace((order) => sendOrder(order, queries)));
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      const { phase } = engine.get().current;
      if (phase === "waiting" || phase === "sending") event.preventDefault();
    };
    window.addEventListener("beforeunload", hold);
    return () => {
      window.removeEventListener("beforeunload", hold);
      engine.reset();
    };
  }, [engine]);
  return <GraceContext value={engine}>{children}</GraceContext>;
}

export function useGraceState(): GraceState {
  const engine = useEngine();
  return useSyncExternalStore(engine.subscribe, engine.get);
}

let orders = 0;

/** Asks for something with five seconds of grace. */
export function useGrace() {
  const engine = useEngine();
  return {
    ask: (order: Omit<Order, "id">) => {
      orders += 1;
      engine.ask({ ...order, id: orders });
    },
    cancel: engine.cancel,
    dismiss: engine.dismiss,
  };
}
