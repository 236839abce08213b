import type { TFunction } from "i18next";
import type { ReactElement } from "react";
import { Link } from "react-router";
import type { DossierItem } from "../../../shared/contracts/dossiers.ts";
import { weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import { MiniRuler } from "../../ui/day-ruler.tsx";
import { DueMark } from "../../ui/due-mark.tsx";
import type { QueueGroup } from "../../ui/queue-list.tsx";
import { StateMark } from "../../ui/state-mark.tsx";
import { capital, shortCode } from "../words/format.ts";
import type { Words } from "../words/use-words.ts";
import { dueInstant, groupByDue, type Bucket } from "./due-facts.ts";
import { DueWords } from "./due-words.tsx";
import { dossierPath } from "../words/paths.ts";
import { sayRuler } from "./ruler-words.ts";
import { sayWhere } from "./where-words.ts";

const marks: Readonly<Record<Bucket, ReactElement>> = {
  overdue: <DueMark kind="overdue" />,
  dueToday: <DueMark kind="dueToday" />,
  later: <DueMark kind="onTime" />,
  paused: <DueMark kind="paused" />,
  settled: <StateMark status="returned" />,
};

/** Items of a queue as the groups and rows of the list. */
export function groupsOf(items: readonly DossierItem[], now: number, words: Words): readonly QueueGroup[] {
  const { t, language } = words;
  return groupByDue(items, now).map(({ bucket, items: inGroup }) => {
    const first = inGroup[0];
    const day = first ? capital(weekdayDayMonth(dueInstant(first), language)) : "";
    return {
      id: bucket,
      mark: marks[bucket],
      title: t(`queue.groups.${bucket}`, { day }),
      count: String(inGroup.length),
      rows: inGroup.map((item) => rowOf(item, words)),
    };
  });
}

function rowOf(item: DossierItem, { t, pick }: Words) {
  return {
    id: item.ref,
    mark: <StateMark status={item.status} />,
    state: t(`states:status.${item.status}`),
    link: (props: { readonly tabIndex: number; readonly "data-row-link": string }) => (
      <Link to={dossierPath(item.ref)} {...props}>
        {shortCode(item.code)}
      </Link>
    ),
    title: pick(item.procedure.name),
    subtitle: item.ownerName,
    where: sayWhere(item, t),
    days: item.ruler ? <Ruler item={item} t={t} /> : null,
    due: <DueWords item={item} />,
    markWords: t("queue.marked.one", { code: item.code }),
  };
}

function Ruler({ item, t }: { readonly item: DossierItem; readonly t: TFunction }) {
  if (!item.ruler) return null;
  return <MiniRuler cells={item.ruler} label={sayRuler(item.ruler, t)} />;
}
