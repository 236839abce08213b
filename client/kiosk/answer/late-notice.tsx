import { DueMark } from "../../ui/due-mark.tsx";
import type { Answer } from "../answer-words.ts";

/** The office is late: its apology, why, and the new date. */
export function LateNotice({ late }: { readonly late: NonNullable<Answer["late"]> }) {
  return (
    <div className="answer-late">
      <DueMark kind="overdue" />
      <div>
        <p className="answer-late-sorry">{late.sorry}</p>
        {late.after !== null && <p>{late.after}</p>}
      </div>
    </div>
  );
}
