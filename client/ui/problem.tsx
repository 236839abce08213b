import type { ReactNode } from "react";
import { DueMark } from "./due-mark.tsx";
import "./problem.css";

/** Something did not work: what happened, what was kept, and one way on. Announced when it appears. */
export function ProblemNote({
  title,
  detail,
  kept,
  children,
}: {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly kept?: string | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <div className="problem" role="alert">
      <DueMark kind="overdue" />
      <div className="problem-words">
        <p className="problem-title">{title}</p>
        {detail !== undefined && <p>{detail}</p>}
        {kept !== undefined && <p>{kept}</p>}
        {children}
      </div>
    </div>
  );
}
