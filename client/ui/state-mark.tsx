import type { ReactElement } from "react";
import type { Status } from "../../shared/domain/dossiers/index.ts";
import { line, Mark, outlines } from "./mark.tsx";

type Props = {
  readonly status: Status;
  /** Takes the colour of the words around it, for coloured grounds. */
  readonly plain?: boolean;
};

/** The mark of one of the ten statuses. Put the status in words beside it. */
export function StateMark({ status, plain }: Props) {
  return <Mark plain={plain}>{shapes[status]}</Mark>;
}

const door = "var(--mark-door)";
const ready = "var(--mark-ready)";
const ended = "var(--mark-ended)";
/** The waiting squares keep their yellow everywhere: black on it reads on any ground. */
const waiting = { fill: "var(--turn)", stroke: "var(--on-turn)", strokeWidth: 2 };
const onTurn = "var(--on-turn)";
const tick = "m7.4 12.4 3.2 3.2 6-6.6";

const shapes: Readonly<Record<Status, ReactElement>> = {
  submitted: (
    <circle
      cx="12"
      cy="12"
      r="9.4"
      {...line}
      strokeLinecap="butt"
      stroke="currentColor"
      strokeDasharray="3.6 2.31"
    />
  ),
  accepted: (
    <>
      <circle cx="12" cy="12" r="9.4" {...line} stroke={door} />
      <path d="M12 2.6a9.4 9.4 0 0 0 0 18.8z" fill={door} />
    </>
  ),
  notAccepted: (
    <>
      <path d={outlines.octagon} {...line} stroke={ended} />
      <path d="m8.6 8.6 6.8 6.8m0-6.8-6.8 6.8" {...line} stroke={ended} />
    </>
  ),
  processing: (
    <>
      <circle cx="12" cy="12" r="9.4" {...line} stroke={door} />
      <circle cx="12" cy="12" r="4.2" fill={door} />
    </>
  ),
  supplementRequested: (
    <>
      <rect x="2" y="2" width="20" height="20" rx="1.5" {...waiting} />
      <path d="M12 7v10M7 12h10" {...line} strokeWidth="2.4" stroke={onTurn} />
    </>
  ),
  financialObligation: (
    <>
      <rect x="2" y="2" width="20" height="20" rx="1.5" {...waiting} />
      <g {...line} strokeWidth="2" stroke={onTurn}>
        <circle cx="11.2" cy="12.2" r="3.1" />
        <path d="M14.3 5.4v9.9M11.6 7.6h5M8 18.6h8" />
      </g>
    </>
  ),
  withdrawn: (
    <>
      <path d={outlines.octagon} {...line} stroke={ended} />
      <path d="M10 7.6 7.2 10.4 10 13.2M7.6 10.4h6.2a3.1 3.1 0 0 1 0 6.2h-2.6" {...line} stroke={ended} />
    </>
  ),
  stopped: (
    <>
      <path d={outlines.octagon} {...line} fill={ended} stroke={ended} />
      <path d="M9.6 8.4v7.2M14.4 8.4v7.2" {...line} stroke="var(--mark-hollow, var(--paper))" />
    </>
  ),
  processed: (
    <>
      <circle cx="12" cy="12" r="10.4" fill={ready} />
      <path d={tick} {...line} strokeWidth="2.4" stroke="var(--mark-hollow, var(--paper))" />
    </>
  ),
  returned: (
    <>
      <path d={outlines.arch} fill={ready} stroke={ready} strokeWidth="1" strokeLinejoin="round" />
      <path d={tick} {...line} strokeWidth="2.4" stroke="var(--mark-hollow, var(--paper))" />
    </>
  ),
};
