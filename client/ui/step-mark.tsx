import type { ReactElement } from "react";
import { line, Mark, outlines } from "./mark.tsx";
import type { StepKind } from "./road-stops.ts";

/** Marks of a road in the colour of its text; only the ring of "here" is in the door's colour. */
export function StepMark({ kind }: { readonly kind: StepKind }) {
  return <Mark>{shapes[kind]}</Mark>;
}

const hollow = "var(--mark-hollow, var(--paper))";
const tick = <path d="m7.4 12.4 3.2 3.2 6-6.6" {...line} strokeWidth="2.6" stroke={hollow} />;

const shapes: Readonly<Record<StepKind, ReactElement>> = {
  passed: (
    <>
      <circle cx="12" cy="12" r="11" fill="currentColor" />
      {tick}
    </>
  ),
  here: (
    <>
      <circle
        cx="12"
        cy="12"
        r="9.5"
        fill={hollow}
        stroke="var(--road-here, var(--mark-door))"
        strokeWidth="5"
      />
      <circle cx="12" cy="12" r="3.6" fill="var(--road-here, var(--mark-door))" />
    </>
  ),
  ahead: <circle cx="12" cy="12" r="7" fill={hollow} stroke="currentColor" strokeWidth="2" />,
  end: <path d={outlines.arch} fill={hollow} stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />,
  arrived: (
    <>
      <path
        d={outlines.arch}
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      {tick}
    </>
  ),
  halted: (
    <>
      <path
        d={outlines.octagon}
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path d="m8.6 8.6 6.8 6.8m0-6.8-6.8 6.8" {...line} strokeWidth="2.6" stroke={hollow} />
    </>
  ),
};
