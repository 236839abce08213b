import type { ReactNode } from "react";
import "./peek-pane.css";

/** What is known of the selected row, with its actions at the bottom. */
export function PeekPane({
  label,
  children,
  actions,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <aside className="peek-pane" aria-label={label}>
      <div className="peek-body">{children}</div>
      {actions && <div className="peek-actions">{actions}</div>}
    </aside>
  );
}
