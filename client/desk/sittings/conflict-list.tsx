import type { SittingConflict } from "../../../shared/contracts/sittings.ts";
import { clockOf, instantOf } from "../../../shared/domain/time/index.ts";
import { weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import { DueMark } from "../../ui/due-mark.tsx";
import { capital } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";

const mostShown = 12;

/** What stands in the way, day by day. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly SittingConflict[] }) {
  const { t, language } = useWords();
  if (conflicts.length === 0) return null;
  return (
    <ul className="sitting-conflicts">
      {conflicts.slice(0, mostShown).map((conflict) => {
        const { date, kind, name, start, end } = conflict;
        const hours = start === null || end === null ? "" : `${clockOf(start)}–${clockOf(end)}`;
        return (
          <li key={`${date} ${kind} ${name ?? ""} ${hours}`}>
            <DueMark kind="overdue" />
            <span>
              <b>{capital(weekdayDayMonth(instantOf(date), language))}</b>:{" "}
              {t(`sittings.conflicts.${kind}`, { name: name ?? "", hours })}
            </span>
          </li>
        );
      })}
      {conflicts.length > mostShown && (
        <li>{t("sittings.conflicts.more", { count: conflicts.length - mostShown })}</li>
      )}
    </ul>
  );
}
