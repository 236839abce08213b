import { Check } from "lucide-react";
import type { ReactNode } from "react";
import "./paper-list.css";

export type PaperLine = {
  readonly name: string;
  /** Counts or remarks, already in words. */
  readonly detail: string;
  /** Its files, below its name. */
  readonly below?: ReactNode;
};

/** Papers received, or papers still missing; `received` gives each its tick. */
export function PaperList({
  papers,
  received,
}: {
  readonly papers: readonly PaperLine[];
  readonly received: boolean;
}) {
  return (
    <ul className="paper-list">
      {papers.map(({ name, detail, below }, at) => (
        <li key={`${at} ${name}`}>
          {received ? (
            <Check size={18} strokeWidth={2} aria-hidden="true" />
          ) : (
            <span className="paper-list-missing" aria-hidden="true" />
          )}
          <div className="paper-list-name">
            {name}
            {below}
          </div>
          {detail !== "" && <span className="paper-list-detail">{detail}</span>}
        </li>
      ))}
    </ul>
  );
}
