import { useState, type ReactNode } from "react";
import { Link } from "react-router";
import type { CalendarContent, CalendarMoves, CalendarReply } from "../../../shared/contracts/calendars.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { dayMonth } from "../../../shared/i18n/dates.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { faultOf } from "../words/fault-of.ts";
import { ms } from "../words/format.ts";
import { dossierPath } from "../words/paths.ts";
import { useWords } from "../words/use-words.ts";
import { ChangeList } from "./change-list.tsx";
import type { Change } from "./changes.ts";
import { usePreview, useSave } from "./use-calendar.ts";

type Props = {
  readonly saved: CalendarReply;
  readonly draft: CalendarContent;
  readonly changes: readonly Change[];
  /** Some hours of the week cannot be read yet. */
  readonly unreadable: boolean;
  readonly onUndo: (change: Change) => void;
  readonly onSaved: (saved: CalendarReply) => void;
  /** What else is not saved. */
  readonly children: ReactNode;
};

/** What is changed but not saved, whom it would move, and the reason: only then can it be saved. */
export function SavePanel({ saved, draft, changes, unreadable, onUndo, onSaved, children }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const preview = usePreview(saved.agency);
  const save = useSave(saved.agency);
  const error = save.error ?? preview.error;
  // A preview of something else would be worse than none.
  const moves = preview.variables === draft ? preview.data : undefined;
  return (
    <section className="calendar-save" aria-labelledby="calendar-save">
      <h2 id="calendar-save">{t("calendar.changes")}</h2>
      {saved.recomputing && <p role="status">{t("calendar.recomputing")}</p>}
      {changes.length === 0 && <p>{t("calendar.noChanges")}</p>}
      <ChangeList changes={changes} inherits={saved.parent !== null} onUndo={onUndo} />
      {unreadable && <p>{t("calendar.unreadable")}</p>}
      {children}
      {error && <ProblemNote {...faultOf(error, t)} kept={t("calendar.kept")} />}
      {changes.length > 0 && (
        <>
          <Button
            onClick={() => {
              save.reset();
              preview.mutate(draft);
            }}
            disabled={preview.isPending || unreadable}
          >
            {t("calendar.preview")}
          </Button>
          {moves && <Moves moves={moves} />}
          {moves && (
            <>
              <label className="calendar-field">
                {t("calendar.fields.reason")}
                <input value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
              </label>
              <Button
                kind="primary"
                disabled={reason.trim() === "" || save.isPending || unreadable}
                onClick={() =>
                  save.mutate({ content: draft, reason, seen: saved.revision }, { onSuccess: onSaved })
                }
              >
                {t("calendar.save")}
              </Button>
            </>
          )}
        </>
      )}
    </section>
  );
}

function Moves({ moves: { open, earlier, later, moves } }: { readonly moves: CalendarMoves }) {
  const { t, pick, language } = useWords();
  const daysOf = (from: string, to: string) =>
    Math.round((Date.parse(dateOf(ms(to))) - Date.parse(dateOf(ms(from)))) / 86_400_000);
  return (
    <div className="calendar-moves" role="status">
      <p>
        <strong>{t("calendar.moves", { later, earlier, same: open - earlier - later })}</strong>
      </p>
      {later > 0 && <p>{t("calendar.apologies")}</p>}
      {moves.length > 0 && (
        <table className="admin-table">
          <thead>
            <tr>
              <th scope="col">{t("calendar.columns.code")}</th>
              <th scope="col">{t("calendar.columns.move")}</th>
            </tr>
          </thead>
          <tbody>
            {moves.map(({ ref, code, title, from, to }) => (
              <tr key={ref}>
                <th scope="row">
                  <Link className="admin-digits" to={dossierPath(ref)}>
                    {code}
                  </Link>
                  <span className="calendar-title">{pick(title)}</span>
                </th>
                <td>
                  {dayMonth(ms(from), language)} → {dayMonth(ms(to), language)} (
                  {t("calendar.days", {
                    days: daysOf(from, to) > 0 ? `+${daysOf(from, to)}` : daysOf(from, to),
                  })}
                  )
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
