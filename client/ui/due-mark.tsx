import type { ReactElement } from "react";
import { line, Mark, outlines } from "./mark.tsx";

export const dueMarks = ["early", "onTime", "dueToday", "overdue", "paused"] as const;
/** How a dossier stands against its due instant. A running one with days left is `onTime`. */
export type DueMarkKind = (typeof dueMarks)[number];

type Props = { readonly kind: DueMarkKind; readonly plain?: boolean };

/** The mark of a dossier against its due. Put the days in words beside it. */
export function DueMark({ kind, plain }: Props) {
  return <Mark plain={plain}>{shapes[kind]}</Mark>;
}

const turn = "var(--mark-turn)";
const late = "var(--mark-late)";

const shapes: Readonly<Record<DueMarkKind, ReactElement>> = {
  early: <path d="M3 12 20 3.4v17.2z" {...line} stroke="var(--mark-ready)" />,
  onTime: (
    <>
      <circle cx="12" cy="12" r="9.4" {...line} stroke="var(--mark-door)" />
      <path d="m7.9 12.3 2.9 2.9 5.3-5.8" {...line} stroke="var(--mark-door)" />
    </>
  ),
  dueToday: (
    <>
      <circle cx="12" cy="12" r="9.4" {...line} stroke={turn} />
      <path d="M12 12V2.6a9.4 9.4 0 0 1 9.4 9.4z" fill={turn} />
    </>
  ),
  overdue: (
    <>
      <path d={outlines.diamond} fill={late} />
      <path d="M12 6.6v6.6" {...line} strokeWidth="2.6" stroke="var(--mark-hollow, var(--paper))" />
      <circle cx="12" cy="17" r="1.6" fill="var(--mark-hollow, var(--paper))" />
    </>
  ),
  paused: (
    <>
      <rect x="2.4" y="2.4" width="19.2" height="19.2" rx="1.5" {...line} stroke={turn} />
      <path d="M9.4 8v8M14.6 8v8" {...line} stroke={turn} />
    </>
  ),
};
