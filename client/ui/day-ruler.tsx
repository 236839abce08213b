import type { ReactNode } from "react";
import "./day-ruler.css";

export type MiniCell = "used" | "paused" | "left" | "over";

/** More than this is no glance any more: the words alone say it better. */
const mostMiniCells = 22;
const mostWideCells = 11;

/** One cell a counted day, for a row of a list. `label` says the same in words, and stands in for too many cells. */
export function MiniRuler({ cells, label }: { readonly cells: readonly MiniCell[]; readonly label: string }) {
  if (cells.length > mostMiniCells) return <span className="mini-ruler-words">{label}</span>;
  return (
    <span className="mini-ruler" data-narrow={cells.length > mostWideCells || undefined}>
      <span className="visually-hidden">{label}</span>
      {cells.map((cell, at) => (
        <i key={at} data-kind={cell} aria-hidden="true" />
      ))}
    </span>
  );
}

export type RulerCell = {
  readonly key: string;
  /** `off` is a narrow closed day, `closed` one with a word in it. */
  readonly kind: "accepted" | "used" | "left" | "paused" | "closed" | "off" | "open" | "over";
  /** Above the cell: the day. */
  readonly top: string;
  /** In the cell: the number of the counted day, or a word. */
  readonly inside: string;
  /** Below: today, make-up day, the hour of the due. */
  readonly below: string;
  /** The whole fact for who cannot see the cell. */
  readonly said: string;
  readonly today: boolean;
  readonly due: boolean;
  /** Several days folded into one cell. */
  readonly wide: boolean;
};

/** The days of a deadline as the law counts them, from acceptance to the due. It wraps rather than scrolls. */
export function DayRuler({ cells, label }: { readonly cells: readonly RulerCell[]; readonly label: string }) {
  return (
    <ol className="day-ruler" aria-label={label}>
      {cells.map((cell) => (
        <li
          key={cell.key}
          className="day-cell"
          data-kind={cell.kind}
          data-today={cell.today || undefined}
          data-due={cell.due || undefined}
          data-wide={cell.wide || undefined}
        >
          <span className="visually-hidden">{cell.said}</span>
          <span className="day-top" aria-hidden="true">
            {cell.top}
          </span>
          <span className="day-box" aria-hidden="true">
            {cell.inside !== "" && <b>{cell.inside}</b>}
          </span>
          <span className="day-below" aria-hidden="true">
            {cell.below}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A key of the ruler's patterns: the cell, then its words. */
export function RulerLegend({
  kind,
  children,
}: {
  readonly kind: RulerCell["kind"];
  readonly children: ReactNode;
}) {
  return (
    <span className="ruler-legend">
      <i data-kind={kind} aria-hidden="true" />
      {children}
    </span>
  );
}
