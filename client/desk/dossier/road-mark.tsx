import type { ReactElement } from "react";
import { DueMark } from "../../ui/due-mark.tsx";
import { StateMark } from "../../ui/state-mark.tsx";
import { StepMark } from "../../ui/step-mark.tsx";

const marks: Readonly<Record<string, ReactElement>> = {
  accepted: <StateMark status="accepted" />,
  processingStarted: <StateMark status="processing" />,
  supplementRequested: <StateMark status="supplementRequested" />,
  paymentRequested: <StateMark status="financialObligation" />,
  stopped: <StateMark status="stopped" />,
  returnedForCorrection: <DueMark kind="overdue" />,
  reopened: <StateMark status="processing" />,
  processed: <StateMark status="processed" />,
  withdrawn: <StateMark status="withdrawn" />,
  returned: <StateMark status="returned" />,
  homeReturnFailed: <DueMark kind="overdue" />,
  thresholdPassed: <DueMark kind="overdue" />,
};
const noted = <DueMark kind="onTime" />;

/** The mark of an event: the state it led to, or a tick for what was only noted. */
export const RoadMark = ({ type }: { readonly type: string }) => marks[type] ?? noted;

export const RoadEnd = () => <StepMark kind="end" />;
