import type { AuditChain } from "../audit/audit-chain.ts";
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
  readonly promiseReason?: string | null;
};

/** What one write changes in a stored dossier, as data, so that many of them can go in one command (`writeChanges`). */
export type DossierChange = {
  readonly ref: string;
  /** The version it rests on: nothing is written on another. Null: on whatever version. */
  readonly seen: number | null;
  /** Whether it rests on somebody following: who came meanwhile must not miss it. Null: on nothing of that kind. */
  readonly followed: boolean | null;
  /** The entry that is done with it: nothing is written once that is not owed any more. */
  readonly done: string | null;
  /** Fields of the document; what is nearest to be watched is null where nothing is. */
  readonly fields: Partial<Omit<DossierDocument, "watchAt">> & { readonly watchAt?: Date | null };
  readonly parties: Pick<Partial<Parties>, "recipient">;
  /** Put behind what is there. */
  readonly history: Decision["events"];
  readonly outbox: readonly OutboxEntry[];
};

export type ChangeOf = ReturnType<typeof changing>;

/** The change that a decision makes, its events sealed behind those before. */
export function changing(chain: AuditChain) {
  return (
    before: DossierState,
    { state, events }: Decision,
    { recipient, ...beside }: Beside = {},
    done: string | null = null,
  ): DossierChange => {
    const outbox = outboxEntries(state, events, new Date());
    return {
      ref: before.ref,
      seen: before.version,
      followed: before.followed ?? false,
      done,
      fields: {
        ...changedFields(before, state, outbox),
        ...beside,
        watchAt: state.thresholds[0]?.at ?? null,
      },
      parties: recipient === undefined ? {} : { recipient },
      history: chain.seal(before, before.history, events),
      outbox,
    };
  };
}

/** An entry that has nothing to do any more: the version stays. */
export function nothingOwed(ref: string, entry: string): DossierChange {
  return { ref, seen: null, followed: null, done: entry, fields: {}, parties: {}, history: [], outbox: [] };
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
