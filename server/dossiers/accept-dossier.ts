import { ObjectId } from "mongodb";
import type { IntakeReply, NewDossier } from "../../shared/contracts/dossiers.ts";
import { mayIn, type Actor } from "../../shared/domain/accounts/index.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { accept, codeDay, statusNumbers, submit, type Decision } from "../../shared/domain/dossiers/index.ts";
import {
  chooseCase,
  computeFee,
  type Procedure,
  type ProcedureCase,
  type ProcedureVersion,
} from "../../shared/domain/procedures/index.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import { hashToken, type Credentials } from "../../shared/store/credentials/credentials.ts";
import { canonical, newSalt, saltedDigest } from "../../shared/store/credentials/digest.ts";
import type { DossierDocument, Parties } from "../../shared/store/dossiers/dossier.document.ts";
import { changingFields, nameKeys, outboxEntries } from "../../shared/store/dossiers/dossier-mapping.ts";
import { exactKeys, sealParties } from "../../shared/store/dossiers/sealed-parties.ts";
import type { NameWords } from "../../shared/store/dossiers/name-words.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { IntakeStore } from "../../shared/store/dossiers/intake.store.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import type { SittingStore } from "../../shared/store/after-hours/sitting.store.ts";
import { markServed, type SittingHours } from "../after-hours/index.ts";
import { EdgeError } from "../http/edge-error.ts";
import { missingPapers, receivedPapers } from "./received-papers.ts";

export type AcceptServices = {
  readonly intake: IntakeStore;
  readonly procedures: ProcedureStore;
  readonly clock: BusinessClock;
  readonly calendarOf: (agency: string) => Calendar;
  readonly credentials: Credentials;
  readonly vault: PersonalVault;
  readonly names: NameWords;
  readonly hours: SittingHours;
  readonly sittings: SittingStore;
};

type Chosen = {
  readonly procedure: Procedure;
  readonly version: ProcedureVersion;
  readonly procedureCase: ProcedureCase;
};

/**
 * Takes a dossier in: finds the procedure in force, makes the promise, and answers when it is on disk.
 * @throws DomainError what the procedure still asks for, `no-sitting-open`, `not-on-roster`; EdgeError `idempotency-key-reused`
 */
export async function acceptDossier(
  services: AcceptServices,
  actor: Actor,
  body: NewDossier,
  idempotencyKey: string | null,
): Promise<IntakeReply> {
  if (!mayIn(actor.role, "takeIn")) {
    throw new DomainError("role-not-allowed", { role: actor.role, command: "accept" });
  }
  // Fixed before the first try to write, so a retry past midnight keeps the day and the promise.
  const now = await services.clock.now();
  const calendar = services.calendarOf(actor.agency);
  const sitting = await services.hours.sittingOf(actor, { now, calendar });
  const chosen = choose(await services.procedures.findByCode(body.procedureCode), body, now);
  const ref = new ObjectId().toHexString();
  const parties = partiesOf(body);
  const { salt, ...persons } = parties;
  const fee = computeFee(chosen.procedureCase.fee, feeQuantities(body));
  const decision = decideOn(
    body,
    {
      returnMode: body.returnMode,
      hasHomeAddress: body.homeAddress !== undefined,
      hasLand: body.land !== undefined,
      hasCivilStatus: body.civilStatus !== undefined,
      fee: fee.amount,
      partiesDigest: saltedDigest(salt, persons),
      promise: body.promise ?? null,
    },
    { ref, now, actor, ...chosen, calendar },
  );
  const issue = services.credentials.firstIssue();
  const token = services.credentials.token(ref, issue);
  const tokenHash = hashToken(token);
  const receipt = { ...issue, firstKid: issue.kid, tokenHash };
  const document = documentOf(decision, body, {
    chosen,
    parties,
    receipt,
    feeAmount: fee.amount,
    vault: services.vault,
  });
  if (idempotencyKey !== null) {
    const digest = services.vault.mac(canonical(body));
    document.idempotency = { key: `${actor.account} ${idempotencyKey}`, digest };
  }
  if (sitting) document.sitting = sitting.id;
  await services.names.learn(document.nameKeys);
  const stored = await services.intake.insert({ day: codeDay(now), document });
  const earlier = stored === document ? null : stored.idempotency;
  // The first time may have been before a change of keys.
  if (earlier && !services.vault.hasMac(canonical(body), earlier.digest)) {
    throw new EdgeError("idempotency-key-reused");
  }
  if (body.ticket !== undefined) {
    await markServed(services.sittings, actor, { ticket: body.ticket, dossier: stored._id, now });
  }
  return replyOf(stored, services.credentials, stored === document ? token : null);
}

/** Accepted as it comes in, unless the clerk refuses or asks for papers first. */
function decideOn({ answer }: NewDossier, ...of: Parameters<typeof accept>): Decision {
  return answer ? submit(of[0], answer, of[1]) : accept(...of);
}

/** @throws DomainError `unknown-procedure`, `procedure-not-in-force`, `case-required`, `unknown-case` */
function choose(procedure: Procedure | null, body: NewDossier, now: Date): Chosen {
  const { procedureCode, caseId } = body;
  if (!procedure) throw new DomainError("unknown-procedure", { procedureCode });
  const date = dateOf(now.getTime());
  return { procedure, ...chooseCase(procedure, { procedureCode, caseId, date }) };
}

function partiesOf(body: NewDossier): Parties {
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

function feeQuantities({ quantities }: NewDossier) {
  const { copies, documents, pages, entered, chosen } = quantities;
  return {
    ...(copies !== undefined && { copies }),
    ...(documents !== undefined && { documents }),
    ...(pages !== undefined && { pages }),
    ...(entered && { entered }),
    ...(chosen && { chosen }),
  };
}

function documentOf(
  { state, events }: Decision,
  body: NewDossier,
  more: {
    readonly chosen: Chosen;
    readonly parties: Parties;
    readonly vault: PersonalVault;
    readonly receipt: DossierDocument["receipt"];
    readonly feeAmount: number | null;
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
function replyOf(document: DossierDocument, credentials: Credentials, token: string | null): IntakeReply {
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
    fee: { amount: document.feeAmount },
    version,
  };
}

/** What the intake led to, whatever has happened since. */
function intakeOf({ history, status, promise }: DossierDocument) {
  const [first, second] = history;
  if (first?.type === "accepted") return { status: first.type, version: 1, promise: first.promise };
  if (first?.type !== "submitted") return { status, version: 1, promise };
  if (second?.type === "refused")
    return { status: "notAccepted", version: 2, promise: first.promise } as const;
  return { status: "supplementRequested", version: 2, promise: first.promise } as const;
}
