import type { IntakeReply, NewDossier } from "../../shared/contracts/dossiers.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { feeDue, statusNumbers, type Decision } from "../../shared/domain/dossiers/index.ts";
import {
  chooseCase,
  type FeeQuantities,
  type Procedure,
  type ProcedureCase,
  type ProcedureVersion,
} from "../../shared/domain/procedures/index.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import type { Credentials } from "../../shared/store/credentials/credentials.ts";
import { newSalt } from "../../shared/store/credentials/digest.ts";
import type { DossierDocument, Parties } from "../../shared/store/dossiers/dossier.document.ts";
import { changingFields, nameKeys, outboxEntries } from "../../shared/store/dossiers/dossier-mapping.ts";
import { exactKeys, sealParties } from "../../shared/store/dossiers/sealed-parties.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import { missingPapers, receivedPapers } from "./received-papers.ts";

/** The procedure that a dossier follows, as it is in force. */
export type Chosen = {
  readonly procedure: Procedure;
  readonly version: ProcedureVersion;
  readonly procedureCase: ProcedureCase;
};

/** @throws DomainError `unknown-procedure`, `procedure-not-in-force`, `case-required`, `unknown-case` */
export function choose(procedure: Procedure | null, body: NewDossier, now: Date): Chosen {
  const { procedureCode, caseId } = body;
  if (!procedure) throw new DomainError("unknown-procedure", { procedureCode });
  const date = dateOf(now.getTime());
  return { procedure, ...chooseCase(procedure, { procedureCode, caseId, date }) };
}

export function partiesOf(body: NewDossier): Parties {
  const { name, idNumber, address } = body.submitter;
  const owner = body.owner ?? { name, ...(idNumber && { idNumber }), ...(address && { address }) };
  return {
    salt: newSalt(),
    submitter: body.submitter,
    owner,
    homeAddress: body.homeAddress ?? null,
    civilStatus: body.civilStatus ?? null,
    recipient: null,
  };
}

export function feeQuantities({ quantities }: NewDossier): FeeQuantities {
  const { copies, documents, pages, entered, chosen } = quantities;
  return {
    ...(copies !== undefined && { copies }),
    ...(documents !== undefined && { documents }),
    ...(pages !== undefined && { pages }),
    ...(entered && { entered }),
    ...(chosen && { chosen }),
  };
}

export function documentOf(
  { state, events }: Decision,
  body: NewDossier,
  more: {
    readonly chosen: Chosen;
    readonly parties: Parties;
    readonly vault: PersonalVault;
    readonly receipt: DossierDocument["receipt"];
    readonly feeAmount: number | null;
    /** Null where bringing it home costs nothing. */
    readonly homeReturnFee: number | null;
  },
): DossierDocument {
  const { procedure, version, procedureCase } = more.chosen;
  const entries = outboxEntries(state, events, new Date());
  const { ref, ...rest } = state;
  return {
    _id: ref,
    ...rest,
    ...changingFields(state, entries),
    receipt: more.receipt,
    parties: sealParties(more.vault, more.parties),
    exactKeys: exactKeys(more.vault, more.parties),
    nameKeys: nameKeys(more.parties.owner.name, body.submitter.name),
    title: procedure.plainName ?? procedure.name,
    quiet: version.quiet,
    land: body.land ?? null,
    papers: receivedPapers(body.papers, procedureCase, body.language),
    sets: body.sets,
    feeAmount: more.feeAmount,
    ...(feeDue(state) > 0 && { feeTime: "onReturn" }),
    ...(body.returnMode === "home" && more.homeReturnFee && { homeReturnFee: more.homeReturnFee }),
    missing: body.answer?.type === "requestSupplement" ? missingPapers(body.answer.papers) : [],
    payment: null,
    promiseReason: body.promise?.reason ?? null,
    language: body.language,
    note: body.note ?? null,
    outbox: [...entries],
  };
}

/**
 * The answer of an intake; alike for the first request and every repeat of it. `token` where it was just derived; a
 * repeated request derives that of the first time.
 */
export function replyOf(
  document: DossierDocument,
  credentials: Credentials,
  token: string | null,
): IntakeReply {
  const { receipt } = document;
  const { status, version, promise } = intakeOf(document);
  const issue = { kid: receipt.firstKid, generation: 1 };
  return {
    ref: document._id,
    code: document.code,
    pin: credentials.receiptPin(document._id, issue),
    token: token ?? credentials.token(document._id, issue),
    status,
    statusNo: statusNumbers[status],
    promise: { dueAt: promise.dueAt.toISOString() },
    fee: { amount: document.feeAmount, time: document.feeTime ?? "onFiling" },
    version,
  };
}

/** What the intake led to, whatever has happened since. */
function intakeOf({ history, status, promise }: DossierDocument) {
  const [first, second] = history;
  if (first?.type === "accepted") return { status: first.type, version: 1, promise: first.promise };
  if (first?.type !== "submitted") return { status, version: 1, promise };
  if ("resident" in first.by) return { status: first.type, version: 1, promise: first.promise };
  if (second?.type === "refused")
    return { status: "notAccepted", version: 2, promise: first.promise } as const;
  return { status: "supplementRequested", version: 2, promise: first.promise } as const;
}
