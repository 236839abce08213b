import { useCallback, useEffect, useState } from "react";

/** Seconds without a touch or a key until a public screen clears itself, and how many of them are counted down. */
export const idleSeconds = 60;
export const warningSeconds = 15;

/**
 * Counts down while `active`, from the last touch or key; a change of what is shown does not keep a screen awake.
 * Gives the seconds left and a way to start again.
 */
export function useIdle(
  active: boolean,
  onIdle: () => void,
  seconds: number = idleSeconds,
): { readonly left: number; readonly extend: () => void } {
  const [lastTouch, setLastTouch] = useState(() => performance.now());
  const [now, setNow] = useState(lastTouch);
  const left = Math.min(seconds, Math.max(0, Math.ceil(seconds - (now - lastTouch) / 1_000)));

  const extend = useCallback(() => {
    setLastTouch(performance.now());
    setNow(performance.now());
  }, []);

  // Heard even while nothing counts down: the touch that begins a visit is its first.
  useEffect(() => {
    const events = ["pointerdown", "keydown", "wheel"] as const;
    const hear = ({ target }: Event) => {
      // The strip answers by itself, when its key is let go: it must not vanish under the finger.
      if (!(target instanceof Element && target.closest(".idle-strip"))) extend();
    };
    for (const event of events) window.addEventListener(event, hear, { capture: true, passive: true });
    return () => {
      for (const event of events) window.removeEventListener(event, hear, { capture: true });
    };
  }, [extend]);

  useEffect(() => {
    if (!active) return undefined;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [active]);

  useEffect(() => {
    if (active && left === 0) onIdle();
  }, [active, left, onIdle]);

  return { left, extend };
}
