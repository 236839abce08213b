import type { Filter, UpdateFilter } from "mongodb";
import type { Decision, DossierState } from "../../domain/dossiers/index.ts";
import { changingFields, outboxEntries } from "./dossier-mapping.ts";
import type {
  DossierDocument,
  MissingPaper,
  OutboxEntry,
  Parties,
  ReceivedPaper,
} from "./dossier.document.ts";

/** What a write may change beside the state, in the same document. */
export type Beside = {
  readonly missing?: MissingPaper[];
  readonly payment?: DossierDocument["payment"];
  readonly papers?: ReceivedPaper[];
  readonly recipient?: Parties["recipient"];
  readonly receipt?: DossierDocument["receipt"];
};

/** The one write of a decision: for the version it rests on, and only while the entry it does is still owed. */
export function updateOf(
  before: DossierState,
  { state, events }: Decision,
  { recipient, ...beside }: Beside,
  done: string | undefined,
): { filter: Filter<DossierDocument>; update: UpdateFilter<DossierDocument> } {
  const entries = outboxEntries(state, events, new Date());
  const watchAt = state.thresholds[0]?.at;
  const change: UpdateFilter<DossierDocument> = {
    $set: {
      ...changedFields(before, state, entries),
      ...beside,
      ...(recipient !== undefined && { "parties.recipient": recipient }),
      ...(watchAt && { watchAt }),
    },
    ...(!watchAt && { $unset: { watchAt: "" } }),
  };
  return {
    filter: { _id: before.ref, version: before.version, ...(done && { "outbox.id": done }) },
    update: withOutbox(change, events, entries, done),
  };
}

/** Only what the decision changed: the fold keeps the very objects of what it leaves alone. */
function changedFields(
  before: DossierState,
  state: DossierState,
  entries: readonly OutboxEntry[],
): Partial<ReturnType<typeof changingFields>> {
  const was = new Map<string, unknown>(Object.entries(changingFields(before, [])));
  const fields = Object.entries(changingFields(state, entries));
  return Object.fromEntries(fields.filter(([name, value]) => was.get(name) !== value));
}

/**
 * The outbox part of an update. MongoDB refuses to push to and pull from one array at once, so where a handler
 * leaves exactly one new entry it takes the place of the one that is done.
 */
function withOutbox(
  change: UpdateFilter<DossierDocument>,
  events: Decision["events"],
  entries: readonly OutboxEntry[],
  done: string | undefined,
): UpdateFilter<DossierDocument> {
  const history = { $each: [...events] };
  if (!done) {
    const outbox = entries.length > 0 && { outbox: { $each: [...entries] } };
    return { ...change, $push: { history, ...outbox } };
  }
  const [only, ...more] = entries;
  if (more.length > 0) throw new Error(`${done} left ${entries.length} entries, one at most is possible`);
  return only
    ? { ...change, $set: { ...change.$set, "outbox.$": only }, $push: { history } }
    : { ...change, $push: { history }, $pull: { outbox: { id: done } } };
}
