import { useEffect, useRef, useState } from "react";
import { useWords } from "../words/use-words.ts";
import type { ChartOf } from "./chart-options.ts";

/**
 * A picture of figures that stand in a table below it, for who reads pictures. What draws it comes when it is needed; where it does not come, the
 * table is there.
 */
export function Chart({
  title,
  heightOf,
  of,
}: {
  readonly title: string;
  /** How high it is on a frame so wide, CSS pixels. */
  readonly heightOf: (width: number) => number;
  /** Drawn anew whenever one of the two is another function. */
  readonly of: ChartOf;
}) {
  const { t } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    const frame = host.current;
    let end: (() => void) | null = null;
    let isGone = false;
    import("./draw-chart.ts").then(
      ({ drawChart }) => {
        if (frame && !isGone) end = drawChart(frame, of, heightOf);
      },
      () => setMissing(true),
    );
    return () => {
      isGone = true;
      end?.();
    };
  }, [of, heightOf]);
  if (isMissing) return null;
  return (
    <div
      ref={host}
      className="report-chart"
      role="img"
      aria-label={t("reports:afterHours.charts.picture", { title })}
    />
  );
}
