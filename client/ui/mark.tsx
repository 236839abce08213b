import type { ReactNode } from "react";
import "./mark.css";

type Props = {
  /** Takes the colour of the words around it, for coloured grounds. */
  readonly plain?: boolean | undefined;
  readonly children: ReactNode;
};

/** The frame of all marks: a 24 grid, hidden from assistive technology because the word stands beside it. */
export function Mark({ plain = false, children }: Props) {
  return (
    <svg
      className={plain ? "mark mark--plain" : "mark"}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** Halted, a door, attention: the three outlines of the family. */
export const outlines = {
  octagon: "M8.2 2.5h7.6L21.5 8.2v7.6l-5.7 5.7H8.2L2.5 15.8V8.2z",
  arch: "M4 21.5V10.5a8 8 0 0 1 16 0v11z",
  diamond: "M12 1.5 22.5 12 12 22.5 1.5 12z",
} as const;

export const line = {
  fill: "none",
  strokeWidth: 2.2,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;
