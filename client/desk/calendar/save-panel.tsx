import { useState } from "react";
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
import { changesBetween, weekChanges, type Change } from "./draft.ts";
import { usePreview, useSave } from "./use-calendar.ts";

type Props = {
  readonly saved: CalendarReply;
  /** Some field cannot be read yet. */
  readonly unreadable: boolean;
  readonly draft: CalendarContent;
  readonly onUndo: (change: Change) => void;
  readonly onSaved: () => void;
};

/** What is changed but not saved, whom it would move, and the reason: only then can it be saved. */
export function SavePanel({ saved, unreadable, draft, onUndo, onSaved }: Props) {
  const { t, language } = useWords();
  const [reason, setReason] = useState("");
  const preview = usePreview(saved.agency);
  const save = useSave(saved.agency);
  const changes = changesBetween(saved.content, draft);
  const week = weekChanges(saved.content, draft).length > 0;
  const error = save.error ?? preview.error;
  // A preview of something else would be worse than none.
  const moves = preview.variables === draft ? preview.data : undefined;
  const say = (change: Change["after"]) =>
    change
      ? `${t(`calendar.choices.${change.kind}`)}, ${change.name[language]}`
      : t("calendar.asWeek").toLowerCase();
  return (
    <section className="calendar-save" aria-labelledby="calendar-save">
      <h2 id="calendar-save">{t("calendar.changes")}</h2>
      {saved.recomputing && <p role="status">{t("calendar.recomputing")}</p>}
      {changes.length === 0 && !week && <p>{t("calendar.noChanges")}</p>}
      {week && <p>{t("calendar.weekChanged")}</p>}
      <ul className="calendar-changes">
        {changes.map((change) => (
          <li key={change.date}>
            <span>
              {change.date.split("-").toReversed().map(Number).join("/")}: {say(change.before)} →{" "}
              {say(change.after)}
            </span>
            <Button kind="quiet" onClick={() => onUndo(change)}>
              {t("calendar.undo")}
            </Button>
          </li>
        ))}
      </ul>
      {error && <ProblemNote {...faultOf(error, t)} kept={t("calendar.kept")} />}
      {(changes.length > 0 || week) && (
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
