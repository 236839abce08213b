import type { ReactNode } from "react";
import "./key-bar.css";

type Props = {
  /** Names the group for assistive technology. */
  readonly label: string;
  /** What belongs to the keys and changes while one of them is at work. */
  readonly above?: ReactNode;
  /** What can be done with what is shown. */
  readonly actions?: ReactNode;
  /** Text size, ground, language, leave: the same on every screen, in the same place. */
  readonly settings: ReactNode;
};

/** The keys at the foot of every kiosk screen. */
export function KeyBar({ label, above, actions, settings }: Props) {
  return (
    <nav className="key-bar" aria-label={label}>
      {above}
      {actions !== undefined && <div className="key-bar-row key-bar-actions">{actions}</div>}
      <div className="key-bar-row key-bar-settings">{settings}</div>
    </nav>
  );
}
