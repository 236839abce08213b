import type { CivilStatus, DossierView } from "../../shared/contracts/dossiers.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import {
  cameOnline,
  feeDue,
  capacityFor,
  commandTypes,
  isAccepted,
  lastApology,
  maskIdNumber,
  refusalOf,
  type Author,
  type DossierState,
} from "../../shared/domain/dossiers/index.ts";
import type { Procedure } from "../../shared/domain/procedures/index.ts";
import { limitInBothLanguages } from "../../shared/i18n/limit-words.ts";
import type { DossierDocument, Parties } from "../../shared/store/dossiers/dossier.document.ts";
import type { StoredFile } from "../../shared/store/files/file.store.ts";
import { openParties } from "../../shared/store/dossiers/sealed-parties.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import { toState } from "../../shared/store/dossiers/dossier-mapping.ts";
import { bothLanguages, iso } from "../http/present.ts";
import { caseOfDossier } from "./asker-of.ts";
import { itemOf } from "./dossier-item.ts";
import { explain } from "./explain.ts";

/** All of a dossier, as people of its agency may see it: IDs masked, names of colleagues instead of accounts. */
export function viewOf(
  document: DossierDocument,
  context: {
    readonly actor: Actor;
    readonly now: Date;
    readonly calendar: Calendar;
    readonly procedure: Procedure | null;
    readonly names: ReadonlyMap<string, string>;
    readonly vault: PersonalVault;
    /** What came online. */
    readonly files: readonly StoredFile[];
    /** The account of the leader whose authority the actor may use. */
    readonly leader: string | null;
  },
): DossierView {
  const state = toState(document);
  const { land, promise, note } = document;
  const parties = openParties(context.vault, document.parties);
  const procedureCase = caseOfDossier(document, context.procedure);
  return {
    ...itemOf(document, context),
    revision: state.procedure.revision,
    caseName: bothLanguages(procedureCase?.name ?? document.title),
    limitText: limitInBothLanguages(state.rule, procedureCase?.limitText),
    submitter: { ...personOf(parties.submitter), phone: parties.submitter.phone },
    owner: { ...personOf(parties.owner), phone: parties.owner.phone ?? null },
    papers: document.papers.map(({ name, originals, certified, copies, ...online }) => ({
      name,
      originals,
      certified,
      copies,
      files: context.files
        .filter(({ id }) => online.files?.includes(id))
        .map((file) => ({ id: file.id, name: file.name, type: file.type, size: file.size })),
      answeredAt: iso(online.answeredAt),
      brought: online.brought ?? false,
    })),
    sets: document.sets,
    fee: {
      amount: document.feeAmount,
      time: document.feeTime ?? "onFiling",
      due: state.status === "processed" ? feeDue(state) : 0,
    },
    homeAddress: parties.homeAddress && {
      line: parties.homeAddress.line,
      ward: parties.homeAddress.ward ?? null,
      directions: parties.homeAddress.directions ?? null,
    },
    land,
    civilStatus: parties.civilStatus && civilStatusOf(parties.civilStatus),
    promiseBasis: promise.basis,
    promiseReason: document.promiseReason,
    needsPromise: !isAccepted(state) && state.rule === null,
    submittedAt: iso(state.history.find(({ type }) => type === "submitted")?.at),
    online: cameOnline(state),
    apology: state.apology && {
      cause: state.apology.cause,
      since: state.apology.since.toISOString(),
      was: state.apology.was.toISOString(),
      proposed: state.apology.proposed.toISOString(),
    },
    newDate: iso(lastApology(state)?.newDate),
    missing: document.missing,
    result: state.result,
    signedAt: iso(state.signedAt),
    payment: document.payment,
    note,
    explanation: explain(state, context.calendar),
    history: document.history.map(({ link: _link, ...event }) => ({
      ...event,
      at: event.at.toISOString(),
      by: nameOf(event.by, context.names),
      ...("onBehalfOf" in event.by && {
        onBehalfOf: context.names.get(event.by.onBehalfOf) ?? event.by.onBehalfOf,
      }),
      ...("assignee" in event &&
        event.assignee !== null && { assignee: context.names.get(event.assignee) ?? event.assignee }),
    })),
    commands: commandsFor(state, context.actor, context.leader),
  };
}

function personOf({ name, idNumber, address }: Parties["owner"]) {
  return { name, idNumber: idNumber === undefined ? null : maskIdNumber(idNumber), address: address ?? null };
}

function civilStatusOf({ persons, event }: CivilStatus): DossierView["civilStatus"] {
  const masked = persons.map(({ idNumber, ...person }) => ({
    ...person,
    ...(idNumber !== undefined && { idNumber: maskIdNumber(idNumber) }),
  }));
  return { persons: masked, event };
}

function nameOf(by: Author, names: ReadonlyMap<string, string>): string {
  if ("resident" in by) return "resident";
  return "job" in by ? by.job : (names.get(by.account) ?? by.account);
}

function commandsFor(state: DossierState, actor: Actor, leader: string | null): DossierView["commands"] {
  return commandTypes.map((type) => {
    const capacity = capacityFor(state, { type }, actor, leader);
    const why = refusalOf(state, type, capacity);
    return { type, allowed: why === null, why, delegated: capacity.onBehalfOf !== undefined };
  });
}
