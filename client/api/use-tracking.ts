import { useCallback, useEffect, useRef, useState } from "react";
import type { LookUp } from "../../shared/contracts/tracking.ts";
import { idleTracking, openTracking, type TrackingState } from "./open-tracking.ts";

export type Tracking = TrackingState & {
  /** Stops following and forgets everything at once, as a public screen must when somebody leaves it. */
  readonly clear: () => void;
};

/**
 * Follows the dossier of a look-up, live. A new object asks anew, even with the same words (the same PIN typed
 * again); null shows nothing.
 */
export function useTracking(lookUp: LookUp | null): Tracking {
  const [shown, setShown] = useState<{ of: LookUp | null; state: TrackingState }>(nothing);
  const close = useRef<() => void>(undefined);

  useEffect(() => {
    if (!lookUp) return undefined;
    const opened = openTracking(lookUp, (state) => setShown({ of: lookUp, state }));
    close.current = opened.close;
    return () => {
      opened.close();
      close.current = undefined;
    };
  }, [lookUp]);

  const clear = useCallback(() => {
    close.current?.();
    close.current = undefined;
    setShown(nothing);
  }, []);

  // What belongs to another look-up must not be seen, not even for the moment until its effect ran.
  const state = lookUp !== null && shown.of === lookUp ? shown.state : idleTracking;
  return { ...state, clear };
}

const nothing = { of: null, state: idleTracking };
