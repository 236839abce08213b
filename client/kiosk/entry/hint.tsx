import { DueMark } from "../../ui/due-mark.tsx";

type Props = { readonly id: string; readonly words: string; readonly fault: string | null };

/** The line below the boxes: which step this is, or what did not match. */
export function Hint({ id, words, fault }: Props) {
  return (
    <p id={id} className={fault === null ? "entry-hint" : "entry-hint entry-hint--fault"}>
      {fault === null ? (
        words
      ) : (
        <span role="alert">
          <DueMark kind="overdue" /> {fault}
        </span>
      )}
    </p>
  );
}
