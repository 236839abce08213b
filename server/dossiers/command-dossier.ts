import type { CommandReply, DossierCommand } from "../../shared/contracts/dossiers.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import {
  assertStillCurrent,
  capacityFor,
  decide,
  type Decision,
  statusNumbers,
  type DossierState,
} from "../../shared/domain/dossiers/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { dayMonth, time } from "../../shared/i18n/dates.ts";
import type { AccountStore, Colleague } from "../../shared/store/accounts/account.store.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import { hashToken, type Credentials } from "../../shared/store/credentials/credentials.ts";
import type { BesideState, DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { Beside } from "../../shared/store/dossiers/change-of.ts";
import type { DelegationStore } from "../../shared/store/delegations/delegation.store.ts";
import { heldDelegation } from "../delegations/index.ts";
import { EdgeError } from "../http/edge-error.ts";
import { missingPapers } from "./received-papers.ts";
import { assertAgency, assertColleague, givesTo, isOpenTo } from "./access.ts";

/**
 * Decides a person's command and writes what follows from it. `seen` is the version the person decided on.
 * @throws DomainError of the rules; EdgeError `not-found`, for another agency's dossier too
 */
export async function commandDossier(
  services: {
    readonly dossiers: DossierStore;
    readonly clock: BusinessClock;
    readonly credentials: Credentials;
    readonly calendarOf: (agency: string) => Calendar;
    readonly accounts: AccountStore;
    readonly agencies: AgencyStore;
    readonly delegations: DelegationStore;
  },
  actor: Actor,
  ref: string,
  command: DossierCommand,
  seen: number,
): Promise<CommandReply> {
  const now = await services.clock.now();
  // Looked up beside the dossier: a hall of screens waits for what the three say.
  const holding = begun(heldDelegation(services, actor, now));
  const naming = begun(namedBy(command, services.accounts));
  const state = await services.dossiers.transact(ref, async (before, beside) => {
    if (!isOpenTo(before, actor)) return null;
    // A claim rests on nothing but that nobody has it, and says who does.
    if (command.type !== "claim") assertStillCurrent(before, seen);
    const calendar = services.calendarOf(before.agency);
    const held = await holding;
    const capacity = capacityFor(before, command, actor, held?.leader._id ?? null);
    const decision = await decideOrName(services.accounts, before, () =>
      decide(before, command, { now, actor: capacity, calendar }),
    );
    await assertAgency(services.agencies, before, decision.state);
    if (command.type === "assign" || command.type === "handOver") {
      assertColleague(await naming, before, decision.state);
    }
    return { decision, beside: besideOf(command, beside, decision.state, services.credentials) };
  });
  if (!state) throw new EdgeError("not-found");
  const { version, status, schedule } = state;
  return {
    ref,
    version,
    status,
    statusNo: statusNumbers[status],
    dueAt: schedule?.dueAt?.toISOString() ?? null,
  };
}

/** Who the command gives the dossier to, where it says so. */
async function namedBy(command: DossierCommand, accounts: AccountStore): Promise<Colleague | null> {
  const gives = command.type === "assign" || command.type === "handOver";
  return gives && command.assignee !== undefined ? accounts.findColleague(command.assignee) : null;
}

/** A failure is told to whoever waits for it, and to nobody where a refusal came first. */
function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/** A refusal because of a colleague says who it is and since when: the rules know accounts only. */
async function decideOrName(
  accounts: AccountStore,
  { assignee, history }: DossierState,
  decideNow: () => Decision,
): Promise<Decision> {
  try {
    return decideNow();
  } catch (error) {
    const isClaimed = error instanceof DomainError && error.code === "claimed-by-colleague";
    if (!isClaimed || assignee === null) throw error;
    const names = await accounts.findNames([assignee]);
    const at = history.findLast((event) => givesTo(event) === assignee)?.at.getTime();
    const since = at === undefined ? "" : `${time(at)} ${dayMonth(at, "vi")}`;
    throw new DomainError("claimed-by-colleague", { name: names.get(assignee) ?? assignee, since });
  }
}

/** What a command leaves in the dossier beside its history: papers, what is missing, the receipt's issue. */
function besideOf(
  command: DossierCommand,
  before: BesideState,
  after: DossierState,
  credentials: Credentials,
): Beside {
  switch (command.type) {
    case "requestSupplement":
      return {
        missing: missingPapers(command.papers),
      };
    case "receiveSupplement": {
      const came = command.papers.flatMap(({ id, name, originals, certified, copies }) =>
        name ? [{ id: id ?? null, name, originals, certified, copies }] : [],
      );
      return { missing: [], papers: [...before.papers, ...came] };
    }
    case "requestPayment":
      return { payment: { amount: command.amount ?? null, notice: command.notice ?? null } };
    case "confirmPayment":
      return { payment: null };
    case "accept":
      return { promiseReason: command.promise?.reason ?? null };
    case "reissueReceipt": {
      const { kid } = credentials.firstIssue();
      const issue = { kid, generation: after.generation };
      const tokenHash = hashToken(credentials.token(after.ref, issue));
      return { receipt: { ...issue, firstKid: before.receipt.firstKid, tokenHash } };
    }
    default:
      return {};
  }
}
