import type { ReactNode } from "react";
import "./empty.css";

/** A hollow stone: what is empty, and what comes next. */
export function Empty({
  title,
  next,
  children,
}: {
  readonly title: string;
  readonly next: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty">
      <svg className="empty-stone" viewBox="0 0 24 24" width="36" height="36" aria-hidden="true">
        <path d="M4 22V10.5a8 8 0 0 1 16 0V22M1 22h22" />
      </svg>
      <h2>{title}</h2>
      <p>{next}</p>
      {children}
    </div>
  );
}
