import { useEffect, useEffectEvent } from "react";

/** Hears every key of the page before anything else does: a scanner types wherever the focus happens to be. */
export function useKeys(hear: (event: KeyboardEvent) => void): void {
  const onKey = useEffectEvent(hear);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.altKey && !event.metaKey) onKey(event);
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, []);
}
