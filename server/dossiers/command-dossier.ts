import type { CommandReply, DossierCommand } from "../../shared/contracts/dossiers.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import {
  assertStillCurrent,
  decide,
  statusNumbers,
  type DossierState,
} from "../../shared/domain/dossiers/index.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import { hashToken, type Credentials } from "../../shared/store/credentials/credentials.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { Beside } from "../../shared/store/dossiers/change-of.ts";
import { EdgeError } from "../http/edge-error.ts";

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
  },
  actor: Actor,
  ref: string,
  command: DossierCommand,
  seen: number,
): Promise<CommandReply> {
  const now = await services.clock.now();
  const calendar = services.calendarOf(actor.agency);
  const state = await services.dossiers.transact(ref, (before, document) => {
    if (before.agency !== actor.agency) return null;
    assertStillCurrent(before, seen);
    const decision = decide(before, forRules(command), { now, actor, calendar });
    return { decision, beside: besideOf(command, document, decision.state, services.credentials) };
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

/** The command without what the rules do not read. */
function forRules(command: DossierCommand) {
  if (command.type === "apologise") {
    const { type, reason, date, extend } = command;
    return { type, reason, ...(date !== undefined && { date }), ...(extend && { extend }) };
  }
  if (command.type !== "requestPayment") return command;
  const { type, amount, notice } = command;
  return { type, ...(amount !== undefined && { amount }), ...(notice !== undefined && { notice }) };
}

/** What a command leaves in the dossier beside its history: papers, what is missing, the receipt's issue. */
function besideOf(
  command: DossierCommand,
  document: DossierDocument,
  after: DossierState,
  credentials: Credentials,
): Beside {
  switch (command.type) {
    case "requestSupplement":
      return {
        missing: command.papers.map(({ name, note, where }) => ({
          name,
          note: note ?? null,
          where: where ?? null,
        })),
      };
    case "receiveSupplement": {
      const came = command.papers.flatMap(({ id, name, originals, certified, copies }) =>
        name ? [{ id: id ?? null, name, originals, certified, copies }] : [],
      );
      return { missing: [], papers: [...document.papers, ...came] };
    }
    case "requestPayment":
      return { payment: { amount: command.amount ?? null, notice: command.notice ?? null } };
    case "confirmPayment":
      return { payment: null };
    case "reissueReceipt": {
      const { kid } = credentials.firstIssue();
      const issue = { kid, generation: after.generation };
      const tokenHash = hashToken(credentials.token(after.ref, issue));
      return { receipt: { ...issue, firstKid: document.receipt.firstKid, tokenHash } };
    }
    default:
      return {};
  }
}
