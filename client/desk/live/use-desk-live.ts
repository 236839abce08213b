import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { helpCallsKey } from "../help/use-help-calls.ts";
import { refetchPackets } from "../dispatch/use-dispatch.ts";
import { openDeskLine } from "./desk-line.ts";

export type LiveState =
  | { readonly on: true }
  /** `since`: epoch milliseconds on the screen's own clock. */
  | { readonly on: false; readonly since: number };

const settleMs = 300;
const lostAfterMs = 5_000;

/** Keeps what is shown true: a change refetches the lists, the counts and the dossier it names. */
export function useDeskLive(): LiveState {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>({ on: true });
  useEffect(() => {
    let settling: ReturnType<typeof setTimeout> | undefined;
    let losing: ReturnType<typeof setTimeout> | undefined;
    let connectedBefore = false;
    let packets: ReturnType<typeof setTimeout> | undefined;
    const touched = new Set<string>();

    const refetchTouched = () => {
      settling = undefined;
      void queries.invalidateQueries({ queryKey: ["counts"] });
      void queries.invalidateQueries({ queryKey: ["queue"] });
      for (const ref of touched) void queries.invalidateQueries({ queryKey: ["dossier", ref] });
      touched.clear();
    };
    const refetchAll = () => {
      for (const key of ["counts", "queue", "dossier", "messages", "office", "sittings", "help-calls"]) {
        void queries.invalidateQueries({ queryKey: [key] });
      }
      void refetchPackets(queries);
    };
    const line = openDeskLine({
      connected: () => {
        clearTimeout(losing);
        losing = undefined;
        setState({ on: true });
        if (connectedBefore) refetchAll();
        connectedBefore = true;
      },
      lost: () => {
        const since = Date.now();
        losing ??= setTimeout(() => setState({ on: false, since }), lostAfterMs);
      },
      refused: () => void queries.invalidateQueries({ queryKey: ["session"] }),
      changed: ({ ref }) => {
        touched.add(ref);
        // At most one round of refetching every settleMs, however busy the office is.
        settling ??= setTimeout(refetchTouched, settleMs);
      },
      sittingChanged: () => void queries.invalidateQueries({ queryKey: ["sittings"] }),
      // A round that is held out changes many at once: they are read together.
      deliveryChanged: () => {
        packets ??= setTimeout(() => {
          packets = undefined;
          void refetchPackets(queries);
        }, settleMs);
      },
      helpChanged: () => void queries.invalidateQueries({ queryKey: helpCallsKey }),
      refetch: refetchAll,
    });
    return () => {
      clearTimeout(settling);
      clearTimeout(losing);
      clearTimeout(packets);
      line.close();
    };
  }, [queries]);
  return state;
}
