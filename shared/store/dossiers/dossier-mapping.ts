import {
  dueOf,
  jobsAfter,
  statusNumbers,
  stepRole,
  type DossierEvent,
  type DossierState,
} from "../../domain/dossiers/index.ts";
import { fold } from "../../domain/text/fold.ts";
import { pulseText } from "../outbox/pulse.ts";
import type { OutboxEntry, YoungerField } from "./dossier.document.ts";

/** The rules' view of a stored dossier. */
export function toState(
  document: Omit<DossierState, "ref" | YoungerField> & { readonly _id: string } & Partial<
      Pick<DossierState, YoungerField>
    >,
): DossierState {
  const { _id, code, agency, version, status, procedure, rule, returnMode, clock, promise } = document;
  const { schedule, thresholds, homeReturn, processedAt, returnedAt, assignee, generation, history } =
    document;
  return {
    ref: _id,
    code,
    agency,
    version,
    status,
    procedure,
    rule,
    returnMode,
    clock,
    promise,
    schedule,
    thresholds,
    apology: document.apology ?? null,
    homeReturn,
    processedAt,
    returnedAt,
    workflow: document.workflow ?? null,
    position: document.position ?? {
      index: status === "accepted" ? 0 : 1,
      since: clock.acceptedAt,
      dueAt: null,
    },
    assignee,
    visiting: document.visiting ?? null,
    signedAt: document.signedAt ?? null,
    result: document.result ?? null,
    escalatedAt: document.escalatedAt ?? null,
    generation,
    ...(document.followed && { followed: document.followed }),
    history,
  };
}

/** The fields that `toState` reads, and what is owed: all that a job without people and papers needs. */
export const stateFields = {
  code: 1,
  agency: 1,
  version: 1,
  status: 1,
  procedure: 1,
  rule: 1,
  returnMode: 1,
  clock: 1,
  promise: 1,
  schedule: 1,
  thresholds: 1,
  apology: 1,
  homeReturn: 1,
  processedAt: 1,
  returnedAt: 1,
  workflow: 1,
  position: 1,
  assignee: 1,
  visiting: 1,
  signedAt: 1,
  result: 1,
  escalatedAt: 1,
  generation: 1,
  followed: 1,
  history: 1,
  outbox: 1,
} as const satisfies { readonly [K in Exclude<keyof DossierState, "ref"> | "outbox"]: 1 };

/** The fields of a document that a decision may have changed. */
export function changingFields(state: DossierState, entries: readonly OutboxEntry[]) {
  const { version, status, clock, schedule, thresholds, apology, homeReturn, processedAt, returnedAt } =
    state;
  return {
    version,
    status,
    statusNo: statusNumbers[status],
    promise: state.promise,
    clock,
    schedule,
    thresholds,
    apology,
    homeReturn,
    processedAt,
    returnedAt,
    position: state.position,
    stepRole: stepRole(state),
    assignee: state.assignee,
    visiting: state.visiting,
    signedAt: state.signedAt,
    result: state.result,
    escalatedAt: state.escalatedAt,
    generation: state.generation,
    dueAt: dueOf(state),
    pulse: pulseOf(state, entries),
  };
}

/** What followers are told of a write that added these entries. */
function pulseOf(state: DossierState, entries: readonly OutboxEntry[]): string {
  const { version, status, agency, visiting, generation, homeReturn } = state;
  const told = { version, status, agency, generation, homeReturn: homeReturn?.state ?? null };
  return pulseText(entries, { ...told, ...(visiting !== null && { visiting }) });
}

/** What the office owes after these events. Ids are derived, so that writing twice asks once. */
export function outboxEntries(
  state: DossierState,
  events: readonly DossierEvent[],
  at: Date,
): readonly OutboxEntry[] {
  return events.flatMap((event) =>
    jobsAfter(event, state).map((job) => ({ id: `${state.ref}-${event.version}-${job}`, job, at })),
  );
}

/**
 * `nguyen van mau` → itself, `van mau`, `mau`, and `nguyen mau`: an anchored prefix then finds any word of a name, words in their
 * order, and family name and given name without what stands between, as people say it.
 */
export function nameKeys(...names: readonly string[]): string[] {
  const keys = names.flatMap((name) => {
    const words = fold(name).split(" ");
    const [family = "", given = ""] = [words[0], words.at(-1)];
    const suffixes = words.map((_, from) => words.slice(from).join(" "));
    return words.length > 2 ? [...suffixes, `${family} ${given}`] : suffixes;
  });
  return [...new Set(keys)];
}
