import type { TFunction } from "i18next";
import type { DossierItem } from "../../../shared/contracts/dossiers.ts";
import { dayMonth, time } from "../../../shared/i18n/dates.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import { DueMark, type DueMarkKind } from "../../ui/due-mark.tsx";
import { ms, sameDay } from "../words/format.ts";
import { useWords, type Words } from "../words/use-words.ts";
import { useBusinessNow } from "../shell/use-office.tsx";
import { bucketOf, daysOf, dueInstant } from "./due-facts.ts";

type DueSaid = { readonly kind: DueMarkKind; readonly words: string };

/**
 * How a dossier stands against its due, in a few words: "Quá 1 ngày", "17:00, còn 6 giờ", "3/9, còn 2 ngày". Without
 * `dated` the date is left out, where it stands beside it.
 */
export function sayDue(
  item: DossierItem,
  now: number,
  { t, language }: Pick<Words, "t" | "language">,
  dated: boolean,
): DueSaid {
  const due = dueInstant(item);
  const day = dayMonth(due, language);
  const days = item.ruler && daysOf(item.ruler);
  switch (bucketOf(item, now)) {
    case "settled":
      return saySettled(item, day, t);
    case "paused":
      return {
        kind: "paused",
        words: t("queue.due.paused", { day: dayMonth(ms(item.pausedSince ?? item.acceptedAt), language) }),
      };
    case "overdue":
      return { kind: "overdue", words: sayOverdue(due, now, days?.over ?? 0, t, language) };
    case "dueToday": {
      const minutes = Math.max(0, Math.floor((due - now) / 60_000));
      const words =
        minutes >= 60
          ? t("queue.due.todayHours", { time: time(due), count: Math.floor(minutes / 60) })
          : t("queue.due.todayMinutes", { time: time(due), count: minutes });
      return { kind: "dueToday", words };
    }
    case "later": {
      const key = dated ? "later" : "inTime";
      const left = days?.left ?? 0;
      return {
        kind: "onTime",
        words: left > 0 ? t(`queue.due.${key}Days`, { day, count: left }) : t(`queue.due.${key}`, { day }),
      };
    }
  }
}

function saySettled(item: DossierItem, day: string, t: TFunction): DueSaid {
  switch (item.timeliness) {
    case "early":
      return { kind: "early", words: t("queue.due.early", { day }) };
    case "overdue":
      return { kind: "overdue", words: t("queue.due.doneLate", { day }) };
    case "onTime":
    case "running":
    case "paused":
      return { kind: "onTime", words: t("queue.due.onTime", { day }) };
  }
}

function sayOverdue(due: number, now: number, over: number, t: TFunction, language: Language): string {
  if (over > 0) return t("queue.due.overdueDays", { count: over });
  if (sameDay(due, now)) return t("queue.due.overdueToday", { time: time(due) });
  return t("queue.due.overdueSince", { time: time(due), day: dayMonth(due, language) });
}

/** The mark and the words. */
export function DueWords({ item, dated = true }: { readonly item: DossierItem; readonly dated?: boolean }) {
  const said = useWords();
  const now = useBusinessNow();
  const { kind, words } = sayDue(item, now, said, dated);
  return (
    <span className="due-words" data-kind={kind}>
      <DueMark kind={kind} />
      {words}
    </span>
  );
}
