import type { ReactNode } from "react";
import type { Problem } from "../../shared/contracts/problem.ts";
import { DueMark } from "../ui/due-mark.tsx";

type Props = {
  readonly title: string;
  readonly children?: ReactNode;
};

/** What went wrong, in words, announced at once. */
export function PhoneProblem({ title, children }: Props) {
  return (
    <div className="phone-problem" role="alert">
      <DueMark kind="overdue" />
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** A refusal in the office's own words. */
export function RefusedProblem({ problem }: { readonly problem: Problem }) {
  return <PhoneProblem title={problem.title}>{problem.detail && <p>{problem.detail}</p>}</PhoneProblem>;
}
