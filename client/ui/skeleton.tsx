import { useEffect, useState } from "react";
import "./skeleton.css";

const barsAfterMs = 300;
const wordsAfterMs = 3_000;

/** Nothing for 300 ms, then grey bars where the content will be, after 3 s a sentence. */
export function Skeleton({ rows, words }: { readonly rows: number; readonly words: string }) {
  const [phase, setPhase] = useState<"nothing" | "bars" | "words">("nothing");
  useEffect(() => {
    const bars = setTimeout(() => setPhase("bars"), barsAfterMs);
    const said = setTimeout(() => setPhase("words"), wordsAfterMs);
    return () => {
      clearTimeout(bars);
      clearTimeout(said);
    };
  }, []);
  return (
    <output className="skeleton">
      {phase !== "nothing" &&
        Array.from({ length: rows }, (_, row) => (
          <span key={row} className="skeleton-row" aria-hidden="true">
            <i />
            <i />
          </span>
        ))}
      {phase === "words" && <span>{words}</span>}
    </output>
  );
}
