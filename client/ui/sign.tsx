import type { ReactNode } from "react";
import type { Turn } from "../../shared/domain/dossiers/index.ts";
import "./sign.css";

type Props = {
  /** Whose turn it is: green the office, yellow the resident, blue come and collect, slate over. */
  readonly ground: Turn;
  /** Stands on the sign's lower edge. */
  readonly stone?: ReactNode;
  readonly children: ReactNode;
};

/** The large sign of public screens. The ground says whose turn it is; the words say it first. */
export function Sign({ ground, stone, children }: Props) {
  return (
    <section className={`sign sign--${ground}`}>
      <div className="sign-words">{children}</div>
      {stone !== undefined && stone !== null && <div className="sign-stone">{stone}</div>}
    </section>
  );
}
