import type { ReactNode } from "react";
import "./fact-list.css";

export type Fact = { readonly name: string; readonly value: ReactNode; readonly strong?: boolean };

/** Names and values in two columns. A fact without a value is left out. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="fact-list">
      {facts.map(({ name, value, strong }) =>
        value === null || value === undefined || value === false || value === "" ? null : (
          <div key={name} className="fact" data-strong={strong}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
