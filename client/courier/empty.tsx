import type { ReactNode } from "react";
import { StepMark } from "../ui/step-mark.tsx";

type Props = {
  /** What is empty, or what could not be shown. */
  readonly title: string;
  /** What comes next. */
  readonly children: ReactNode;
};

/** A hollow stone where something would stand. */
export function Empty({ title, children }: Props) {
  return (
    <div className="phone-empty">
      <StepMark kind="end" />
      <strong>{title}</strong>
      <p>{children}</p>
    </div>
  );
}
