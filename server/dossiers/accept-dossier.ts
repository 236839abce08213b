import { ObjectId } from "mongodb";
import type { IntakeReply, NewDossier } from "../../shared/contracts/dossiers.ts";
import { mayIn, type Actor } from "../../shared/domain/accounts/index.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { accept, codeDay, submit, type Decision } from "../../shared/domain/dossiers/index.ts";
import { computeFee } from "../../shared/domain/procedures/index.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import { hashToken, type Credentials } from "../../shared/store/credentials/credentials.ts";
import { canonical, saltedDigest } from "../../shared/store/credentials/digest.ts";
import type { NameWords } from "../../shared/store/dossiers/name-words.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { IntakeStore } from "../../shared/store/dossiers/intake.store.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import type { SittingStore } from "../../shared/store/after-hours/sitting.store.ts";
import { markServed, type SittingHours } from "../after-hours/index.ts";
import type { WorkflowStore } from "../../shared/store/workflows/workflow.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { choose, documentOf, feeQuantities, partiesOf, replyOf } from "./intake-document.ts";

export type AcceptServices = {
  readonly intake: IntakeStore;
  readonly procedures: ProcedureStore;
  readonly workflows: WorkflowStore;
  readonly clock: BusinessClock;
  readonly calendarOf: (agency: string) => Calendar;
  readonly credentials: Credentials;
  readonly vault: PersonalVault;
  readonly names: NameWords;
  readonly hours: SittingHours;
  readonly sittings: SittingStore;
  readonly agencies: AgencyStore;
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
  const own = await services.workflows.findInForce(actor.agency, chosen.procedure.key);
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
      feeTime: body.feeTime,
      partiesDigest: saltedDigest(salt, persons),
      promise: body.promise ?? null,
    },
    { ref, now, actor, ...chosen, workflow: own?.steps ?? null, calendar },
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
    homeReturnFee: await services.agencies.homeReturnFee(actor.agency),
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
