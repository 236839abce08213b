import { useEffect, useState } from "react";
import { Button } from "./button.tsx";
import "./grace-line.css";

/**
 * What is about to be sent, how many seconds are left, and the way out. Said once, not every second: give it a new
 * `key` for a new order.
 */
export function GraceLine({
  words,
  until,
  secondsLeft,
  cancel,
  onCancel,
}: {
  readonly words: string;
  /** Epoch milliseconds on the screen's own clock. */
  readonly until: number;
  readonly secondsLeft: (count: number) => string;
  readonly cancel: string;
  readonly onCancel: () => void;
}) {
  const [left, setLeft] = useState(() => secondsTo(until));
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsTo(until)), 250);
    return () => clearInterval(timer);
  }, [until]);
  return (
    <div className="grace-line">
      <output>{words}</output>
      <span className="grace-seconds" aria-hidden="true">
        {secondsLeft(left)}
      </span>
      <Button kind="quiet" keyName="Esc" onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}

const secondsTo = (until: number) => Math.max(0, Math.ceil((until - Date.now()) / 1000));
