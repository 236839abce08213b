import type { Actor } from "../../shared/domain/accounts/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { stepRole, type DossierEvent, type DossierState } from "../../shared/domain/dossiers/index.ts";
import type { Colleague } from "../../shared/store/accounts/account.store.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { EdgeError } from "../http/edge-error.ts";

/** Whether somebody of this agency may see a dossier: it took it in, or works on it now. */
export function isOpenTo(
  dossier: { readonly agency: string; readonly visiting?: string | null },
  { agency }: Pick<Actor, "agency">,
): boolean {
  return dossier.agency === agency || dossier.visiting === agency;
}

/** @throws EdgeError `not-found`, for another agency's dossier too */
export async function findFor(dossiers: DossierStore, actor: Actor, ref: string): Promise<DossierDocument> {
  const document = await dossiers.findByRef(ref);
  if (!document || !isOpenTo(document, actor)) throw new EdgeError("not-found");
  return document;
}

/** The accounts that an event names: who wrote it and in whose name, and who was given the dossier. */
export function accountsOf(event: DossierEvent): readonly string[] {
  const given = "assignee" in event && event.assignee !== null ? [event.assignee] : [];
  if (!("account" in event.by)) return given;
  const { account, onBehalfOf } = event.by;
  return [account, ...(onBehalfOf === undefined ? [] : [onBehalfOf]), ...given];
}

/** The account that an event gives the dossier to; null where it gives it to nobody. */
export function givesTo(event: DossierEvent): string | null {
  if ("assignee" in event) return event.assignee;
  const takes = event.type === "claimed" || event.type === "processingStarted";
  return takes && "account" in event.by ? event.by.account : null;
}

/**
 * Another agency that a dossier goes to must be there.
 * @throws DomainError `unknown-agency`
 */
export async function assertAgency(
  agencies: AgencyStore,
  before: DossierState,
  { visiting }: DossierState,
): Promise<void> {
  if (visiting === null || visiting === before.visiting || (await agencies.findById(visiting))) return;
  throw new DomainError("unknown-agency", { agency: visiting });
}

/**
 * Whoever a dossier was just given to must be there: somebody of the agency that has it now, whose step it is.
 * @param named the account that the command names, if it names one
 * @throws DomainError `unknown-colleague`
 */
export function assertColleague(named: Colleague | null, before: DossierState, after: DossierState): void {
  const { visiting, assignee } = after;
  if (assignee === null || assignee === before.assignee) return;
  const person = named?._id === assignee ? named : null;
  const fits = person?.role === stepRole(after) && person.agency === (visiting ?? after.agency);
  if (!fits || person.disabled) throw new DomainError("unknown-colleague", { role: stepRole(after) });
}
