import type { TFunction } from "i18next";
import { z } from "zod";
import type { DossierView } from "../../../shared/contracts/dossiers.ts";
import { jobNames } from "../../../shared/contracts/jobs.ts";
import {
  correctionReasons,
  failureReasons,
  returnModes,
  watchKinds,
} from "../../../shared/domain/dossiers/index.ts";
import { dayMonth, time } from "../../../shared/i18n/dates.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import { money, ms } from "../words/format.ts";

export type RoadLine = {
  readonly key: string;
  /** Epoch ms. */
  readonly at: number;
  readonly type: string;
  readonly title: string;
  readonly details: readonly string[];
  /** The clock stands still from here to the next line. */
  readonly pausedAfter: boolean;
};

type HistoryLine = DossierView["history"][number];

/** What a line of the history may carry beside its type; anything else is left out. */
const Extras = z.object({
  papers: z.number().optional().catch(undefined),
  amount: z.number().nullish().catch(undefined),
  notice: z.string().nullish().catch(undefined),
  decision: z.string().optional().catch(undefined),
  via: z.enum(returnModes).optional().catch(undefined),
  attempt: z.number().optional().catch(undefined),
  move: z.object({ index: z.number(), visiting: z.string().nullish() }).optional().catch(undefined),
  assignee: z.string().nullish().catch(undefined),
  visiting: z.string().nullish().catch(undefined),
  note: z.string().nullish().catch(undefined),
  result: z.object({ number: z.string(), title: z.string().nullable() }).nullish().catch(undefined),
  reason: z
    .enum([...failureReasons, ...correctionReasons])
    .optional()
    .catch(undefined),
  generation: z.number().optional().catch(undefined),
  kind: z.enum(watchKinds).optional().catch(undefined),
  newDate: z.iso.datetime().optional().catch(undefined),
  schedule: z.object({ dueAt: z.iso.datetime().nullable() }).optional().catch(undefined),
});

const opensPause = new Set(["supplementRequested", "paymentRequested", "stopped"]);
const jobs: ReadonlySet<string> = new Set(jobNames);
const known = new Set([
  "submitted",
  "refused",
  "accepted",
  "processingStarted",
  "claimed",
  "assigned",
  "handedOver",
  "proposed",
  "signed",
  "returnedForCorrection",
  "supplementRequested",
  "supplementReceived",
  "paymentRequested",
  "paymentConfirmed",
  "verificationRecorded",
  "stopped",
  "resumed",
  "processed",
  "reopened",
  "withdrawn",
  "homeReturnPlanned",
  "homeReturnSealed",
  "homeReturnWindowChosen",
  "homeReturnCounterChosen",
  "homeReturnStarted",
  "homeReturnComingBack",
  "homeReturnAtOtherCounter",
  "homeReturnFailed",
  "homeReturnInOffice",
  "homeReturnCameBack",
  "returned",
  "receiptReissued",
  "thresholdPassed",
  "extended",
  "apologised",
]);

/** Thresholds that belong to the history: warnings and the day itself are for the queues. */
const told: ReadonlySet<string> = new Set(["overdue", "stepOverdue"]);

/** The history as lines of the road: a recomputed due is told with what moved it, warnings are left out. */
export function roadLines(view: DossierView, t: TFunction, language: Language): readonly RoadLine[] {
  const lines: RoadLine[] = [];
  let due = ms(view.promisedAt);
  for (const event of view.history) {
    const extras = Extras.parse(event);
    if (event.type === "scheduled") {
      const dueAt = extras.schedule?.dueAt ?? null;
      const last = lines.at(-1);
      if (dueAt === null || ms(dueAt) === due) continue;
      due = ms(dueAt);
      const words = t("history.details.newDue", { day: dayMonth(due, language), time: time(due) });
      if (last) lines[lines.length - 1] = { ...last, details: [...last.details, words] };
    } else if (event.type !== "thresholdPassed" || told.has(extras.kind ?? "")) {
      lines.push(lineOf(event, extras, view, t, language));
    }
  }
  return lines;
}

/** Who it was, and in whose name. */
const byWhom = (
  { by, onBehalfOf }: HistoryLine,
  of: (key: string, values?: Record<string, unknown>) => string,
): string => {
  if (by === "resident") return of("resident");
  return onBehalfOf === undefined ? by : of("onBehalfOf", { name: by, leader: onBehalfOf });
};

function lineOf(
  event: HistoryLine,
  extras: z.infer<typeof Extras>,
  { steps }: Pick<DossierView, "steps">,
  t: TFunction,
  language: Language,
): RoadLine {
  const type = extras.kind === "stepOverdue" ? extras.kind : event.type;
  const name = known.has(event.type) ? type : "other";
  const of = (key: string, values: Record<string, unknown> = {}) => t(`history.details.${key}`, values);
  const { papers, amount, notice, decision, via, attempt, reason, generation, newDate } = extras;
  const { move, assignee, note, result, visiting = move?.visiting } = extras;
  const step = event.type === "handedOver" ? steps[move?.index ?? -1]?.id : undefined;
  const details = [
    event.type === "supplementRequested" && papers !== undefined && of("papers", { count: papers }),
    typeof amount === "number" && of("amount", { amount: money(amount, language) }),
    typeof notice === "string" && of("notice", { notice }),
    step !== undefined && t(`dossier.steps.${step}`),
    typeof assignee === "string" && of("assignee", { name: assignee }),
    typeof visiting === "string" && of("visiting", { agency: visiting }),
    result && [result.title, result.number].filter(Boolean).join(" "),
    typeof note === "string" && note,
    decision !== undefined && of("decision", { decision }),
    via !== undefined && of(`via.${via}`),
    attempt !== undefined && of("attempt", { count: attempt }),
    reason !== undefined && of(`reasons.${reason}`),
    generation !== undefined && of("generation", { count: generation }),
    newDate !== undefined && of("newDate", { day: dayMonth(ms(newDate), language) }),
    !jobs.has(event.by) && byWhom(event, of),
  ];
  return {
    key: `${event.version} ${event.type}`,
    at: ms(event.at),
    type: event.type,
    title: t(`history.${name}`),
    details: details.filter((part) => typeof part === "string"),
    pausedAfter: opensPause.has(event.type),
  };
}
