import { instantOf } from "../../../shared/domain/time/index.ts";
import { fullDate, hoursWords } from "../../../shared/i18n/dates.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../words/use-words.ts";
import type { Change } from "./changes.ts";
import type { Override } from "./draft.ts";

type Props = {
  readonly changes: readonly Change[];
  /** Whether the calendar inherits from the city's: there, nothing of one's own is what the city has. */
  readonly inherits: boolean;
  readonly onUndo: (change: Change) => void;
};

/** Every change in words, before → after, each with a button that takes it back. */
export function ChangeList({ changes, inherits, onUndo }: Props) {
  const { t } = useWords();
  const wordsOf = useChangeWords(inherits);
  return (
    <ul className="calendar-changes">
      {changes.map((change) => {
        const { key, what, before, after } = wordsOf(change);
        return (
          <li key={key}>
            <span>
              {what}: {before} → {after}
            </span>
            <Button kind="quiet" aria-label={t("calendar.undoOf", { what })} onClick={() => onUndo(change)}>
              {t("calendar.undo")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function useChangeWords(inherits: boolean) {
  const { t, language } = useWords();
  const lower = (words: string) => words.toLocaleLowerCase("vi");
  const nothing = (without: string) => (inherits ? lower(t("calendar.asCity")) : without);
  const decisionWords = (override: Override | null) => {
    if (!override) return nothing(lower(t("calendar.asWeek")));
    const { kind, name } = override;
    const more =
      override.kind === "ownShifts"
        ? ` ${hoursWords(override.shifts)}`
        : override.kind === "worksAs"
          ? ` (${t(`calendar.weekdays.${override.weekday}`)})`
          : "";
    return `${t(`calendar.choices.${kind}`)}${more}, ${name[language]}`;
  };
  return (change: Change) => {
    switch (change.of) {
      case "date": {
        const what = fullDate(instantOf(change.date), language);
        return { key: change.date, what, ...sides(change, decisionWords) };
      }
      case "week": {
        const what = t(`calendar.weekdays.${change.weekday}`);
        const off = t("calendar.dayOff");
        return {
          key: change.weekday,
          what,
          ...sides(change, (hours) => (hours ? hoursWords(hours) || off : nothing(off))),
        };
      }
      case "year": {
        const what = t("calendar.year", { year: change.year });
        return {
          key: change.year,
          what,
          ...sides(change, (official) => t(official ? "calendar.announced" : "calendar.notAnnounced")),
        };
      }
      default: {
        const say = (rule: typeof change.before) => t(`calendar.holidays.${rule ?? "none"}`);
        return {
          key: change.of,
          what: t("calendar.fields.holidays"),
          ...sides(change, (rule) => lower(rule ? say(rule) : nothing(say(rule)))),
        };
      }
    }
  };
}

const sides = <T,>(change: { readonly before: T; readonly after: T }, wordsOf: (side: T) => string) => ({
  before: wordsOf(change.before),
  after: wordsOf(change.after),
});
