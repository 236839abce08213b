import { Button } from "../../ui/button.tsx";
import { Refused } from "../../api/request.ts";
import { ProblemNote } from "../../ui/problem.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";

/** What is changed but not saved, since when it would hold, and the way back. */
export function SavePanel({
  changes,
  base,
  busy,
  saved,
  error,
  onSave,
  onUndo,
  onBase,
}: {
  /** In words; empty: nothing to save. */
  readonly changes: readonly string[];
  readonly base: "published" | "default";
  readonly busy: boolean;
  readonly saved: boolean;
  readonly error: Error | null;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  /** Null where nothing is the agency's own. */
  readonly onBase: (() => void) | null;
}) {
  const { t } = useWords();
  const of = (name: string) => t(`workflow.${name}`);
  const isConflict = error instanceof Refused && error.problem.code === "version-conflict";
  const fault = error && (isConflict ? { title: of("conflict") } : faultOf(error, t));
  return (
    <section className="workflow-save" aria-labelledby="workflow-save">
      <h2 id="workflow-save">{of("changes.title")}</h2>
      {changes.length === 0 ? (
        <p>{of("changes.none")}</p>
      ) : (
        <>
          <ul>
            {changes.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p>{of("since")}</p>
        </>
      )}
      {fault && <ProblemNote {...fault} kept={of("kept")} />}
      <div className="workflow-end">
        {changes.length > 0 && (
          <>
            <Button kind="primary" keyName="Ctrl+Enter" disabled={busy} onClick={onSave}>
              {of("save")}
            </Button>
            <Button disabled={busy} onClick={onUndo}>
              {of("undo")}
            </Button>
          </>
        )}
        {onBase && (
          <Button disabled={busy} onClick={onBase}>
            {of(`toBase.${base}`)}
          </Button>
        )}
        <output>{saved && changes.length === 0 && of("saved")}</output>
      </div>
    </section>
  );
}
