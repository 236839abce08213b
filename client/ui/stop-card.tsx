import { ChevronRight } from "lucide-react";
import { Link } from "react-router";
import "./stop-card.css";

type Props = {
  readonly to: string;
  /** House number, the biggest; null where the address has none. */
  readonly number: string | null;
  readonly street: string;
  readonly ward: string | null;
  readonly name: string;
  /** What is in the packet. */
  readonly result: string;
  /** When somebody is expected at the door. */
  readonly when?: string | undefined;
  /** What is to be collected there. */
  readonly due?: string | undefined;
  readonly note?: string | undefined;
};

/** One stop in a list: the address first, because that is what is looked for on the street. */
export function StopCard({ to, number, street, ward, name, result, when, due, note }: Props) {
  return (
    <li className="stop-card">
      <Link className="stop-card-link" to={to}>
        <span className="stop-card-words">
          {number !== null && <span className="stop-card-number">{number}</span>}
          <span className="stop-card-street">{ward === null ? street : `${street}, ${ward}`}</span>
          <span>{name}</span>
          <span>{result}</span>
          {when !== undefined && <span>{when}</span>}
          {due !== undefined && <strong className="stop-card-due">{due}</strong>}
          {note !== undefined && <strong>{note}</strong>}
        </span>
        <ChevronRight aria-hidden="true" size={28} strokeWidth={2.5} />
      </Link>
    </li>
  );
}
