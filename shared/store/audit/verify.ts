import type { Collection } from "mongodb";
import type { Connection } from "mongoose";
import { codePrefixOf, fold } from "../../domain/dossiers/index.ts";
import { driverOf } from "../connect.ts";
import { canonical, saltedDigest } from "../credentials/digest.ts";
import type { DossierDocument } from "../dossiers/dossier.document.ts";
import type { PersonalVault } from "../personal/vault.ts";
import { openParties } from "../dossiers/sealed-parties.ts";
import { changingFields, toState } from "../dossiers/dossier-mapping.ts";
import type { AnchorStore, Head } from "./anchor.store.ts";
import type { AuditChain } from "./audit-chain.ts";

/** What does not hold, of which dossier, and at which event where one can be named. */
export type Finding = {
  readonly kind:
    | "event-changed"
    | "event-missing"
    | "events-reordered"
    | "tail-cut"
    | "state-differs"
    | "persons-changed"
    | "dossier-missing"
    | "serial-missing"
    | "serial-doubled"
    | "anchor-changed";
  /** The dossier's code; of an anchor, its number. */
  readonly of: string;
  readonly event?: { readonly version: number; readonly type: string };
  readonly detail?: string;
};

const headsAtOnce = 500;

/**
 * Looks whether every history is as it was written: its chain, the state that it leads to, the serials of each agency's day, and
 * what the anchors know of the end of each chain. Reads all of it once, in the order of the codes.
 */
export async function* verifyAudit(of: {
  readonly connection: Connection;
  readonly chain: AuditChain;
  readonly vault: PersonalVault;
  readonly anchors: AnchorStore;
  readonly onDossier?: () => void;
}): AsyncGenerator<Finding> {
  const { connection, chain, vault, anchors, onDossier } = of;
  const dossiers = driverOf(connection).collection<DossierDocument>("dossiers");
  const highest = new Map<string, number>();
  let day: { readonly prefix: string; readonly serials: number[] } = { prefix: "", serials: [] };
  for await (const document of dossiers.find({}).sort({ code: 1 }).allowDiskUse(true)) {
    const [prefix, serial] = codePrefixOf(document.code);
    if (prefix !== day.prefix) {
      yield* serialsOf(day);
      day = { prefix, serials: [] };
    }
    day.serials.push(serial);
    highest.set(prefix, Math.max(serial, highest.get(prefix) ?? 0));
    yield* dossierFindings(document, chain, vault);
    onDossier?.();
  }
  yield* serialsOf(day);
  for await (const { anchor, holds } of anchors.all()) {
    if (!holds) yield { kind: "anchor-changed", of: String(anchor._id) };
    for (let at = 0; at < anchor.heads.length; at += headsAtOnce) {
      yield* headFindings(anchor.heads.slice(at, at + headsAtOnce), dossiers);
    }
    for (const [prefix, serial] of anchor.serials) {
      const found = highest.get(prefix) ?? 0;
      if (found < serial) yield { kind: "serial-missing", of: `${prefix}${pad(serial)}` };
    }
  }
}

function* dossierFindings(
  document: DossierDocument,
  chain: AuditChain,
  vault: PersonalVault,
): Generator<Finding> {
  const { _id: ref, code, history } = document;
  for (const [index, event] of history.entries()) {
    const expected = (history[index - 1]?.version ?? 0) + 1;
    if (event.version === expected) continue;
    const named = { version: event.version, type: event.type };
    if (event.version > expected) {
      yield { kind: "event-missing", of: code, event: named, detail: `version ${expected}` };
    } else yield { kind: "events-reordered", of: code, event: named };
  }
  const broken = chain.broken({ ref, code }, history);
  if (broken)
    yield { kind: "event-changed", of: code, event: { version: broken.version, type: broken.type } };
  const differing = differences(document);
  if (differing.length > 0) yield { kind: "state-differs", of: code, detail: differing.join(", ") };
  if (!personsHold(document, vault)) yield { kind: "persons-changed", of: code };
}

/** Fields of the document that are not what its history leads to. */
function differences(document: DossierDocument): readonly string[] {
  const state = fold(document.history, { ref: document._id, code: document.code });
  if (!state) return ["history"];
  const { history: _all, ...stored } = toState(document);
  const { pulse: _pulse, ...derived } = changingFields(state, []);
  const { history: _folded, ...expected } = {
    ...state,
    ...derived,
    watchAt: state.thresholds[0]?.at ?? null,
  };
  const found = new Map<string, unknown>(
    Object.entries({
      ...stored,
      statusNo: document.statusNo,
      dueAt: document.dueAt,
      stepRole: document.stepRole,
      watchAt: document.watchAt ?? null,
    }),
  );
  return Object.entries(expected)
    .filter(([name, value]) => canonical(value) !== canonical(found.get(name) ?? null))
    .map(([name]) => name);
}

/** Who receives the result is entered at the door; all other persons are those of the intake. */
function personsHold({ parties, history }: DossierDocument, vault: PersonalVault): boolean {
  const [first] = history;
  if (first?.type !== "accepted" && first?.type !== "submitted") return true;
  try {
    const { salt, ...persons } = openParties(vault, parties);
    return saltedDigest(salt, { ...persons, recipient: null }) === first.partiesDigest;
  } catch {
    // What cannot be opened was changed, or its key is gone.
    return false;
  }
}

/** Serials of one agency's day begin with 1 and have neither gap nor double. */
function* serialsOf({
  prefix,
  serials,
}: {
  readonly prefix: string;
  readonly serials: number[];
}): Generator<Finding> {
  let expected = 1;
  for (const serial of serials.toSorted((a, b) => a - b)) {
    if (serial < expected) yield { kind: "serial-doubled", of: `${prefix}${pad(serial)}` };
    for (; expected < serial; expected += 1)
      yield { kind: "serial-missing", of: `${prefix}${pad(expected)}` };
    expected = serial + 1;
  }
}

const pad = (serial: number): string => String(serial).padStart(4, "0");

async function* headFindings(
  heads: readonly Head[],
  dossiers: Collection<DossierDocument>,
): AsyncGenerator<Finding> {
  const found = await dossiers
    .find<Pick<DossierDocument, "_id" | "history">>(
      { _id: { $in: heads.map(({ ref }) => ref) } },
      { projection: { "history.version": 1, "history.link": 1 } },
    )
    .toArray();
  const byRef = new Map(found.map(({ _id, history }) => [_id, history]));
  for (const { ref, code, version, link } of heads) {
    const history = byRef.get(ref);
    if (!history) yield { kind: "dossier-missing", of: code };
    else if (!history.some((event) => event.version === version && event.link === link)) {
      yield { kind: "tail-cut", of: code, detail: `version ${version}` };
    }
  }
}
