import type { Actor } from "../accounts/role.ts";
import type { Calendar } from "../calendar/index.ts";
import { DomainError } from "../errors.ts";
import type { Procedure, ProcedureCase, ProcedureVersion, WorkStep } from "../procedures/index.ts";
import type { EnteredPromise } from "./commands.ts";
import { decide, type Decision } from "./decide.ts";
import type { Author, DossierEvent, RefusalGround, SupplementReason } from "./events.ts";
import type { FeeTime } from "./fee-due.ts";
import { fold } from "./fold.ts";
import { promiseOf } from "./promise.ts";
import { replyRule, type PromisedReturn, type ReturnMode } from "./state.ts";

/** What intake asks for, as far as a rule rests on it. Persons stay outside; their digest comes in. */
export type Acceptance = {
  readonly returnMode: ReturnMode;
  readonly hasHomeAddress: boolean;
  readonly hasLand: boolean;
  readonly hasCivilStatus: boolean;
  readonly fee: number | null;
  /** When the fee is paid; left out: now. */
  readonly feeTime?: FeeTime | undefined;
  readonly partiesDigest: string;
  /** Entered by the clerk where the case has no rule. */
  readonly promise: EnteredPromise | null;
};

/** What intake does instead of accepting. */
export type NotYet =
  | { readonly type: "refuse"; readonly ground: RefusalGround; readonly note: string }
  | {
      readonly type: "requestSupplement";
      readonly reason: SupplementReason;
      readonly papers: readonly { readonly name: string }[];
    };

type Context = Taken & { readonly actor: Actor };

/** What is taken in, when, and by which rules. */
type Taken = {
  readonly ref: string;
  readonly now: Date;
  readonly procedure: Procedure;
  readonly version: ProcedureVersion;
  readonly procedureCase: ProcedureCase;
  /** The agency's own way of this procedure; null where it has none. */
  readonly workflow: readonly WorkStep[] | null;
  readonly calendar: Calendar;
};

/**
 * Decides an intake and makes the promise, because the law wants it on paper at once. The code is given when it is written.
 * @throws DomainError what is missing for this procedure, or a date that does not hold
 */
export function accept(acceptance: Acceptance, context: Context): Decision {
  assertComplete(acceptance, context.version);
  const { rule } = context.procedureCase;
  const promise = promiseOf(rule, acceptance.promise, context);
  return begin("accepted", promise, acceptance, takenBy(context));
}

/**
 * Notes what was handed in without accepting it, with the promise of an answer, and what the answer is where there is one at once:
 * papers are missing, or the office refuses. Null: it is looked at later.
 */
export function submit(acceptance: Acceptance, answer: NotYet | null, context: Context): Decision {
  // Who is refused may be refused because it is not complete.
  if (answer?.type !== "refuse") assertComplete(acceptance, context.version);
  const submitted = begin("submitted", promisedReply(acceptance, context), acceptance, takenBy(context));
  if (!answer) return submitted;
  const answered = decide(submitted.state, answer, context);
  return { events: [...submitted.events, ...answered.events], state: answered.state };
}

/**
 * Notes what a resident hands in online: nobody of the office has seen it, so an answer is all that is promised.
 * @throws DomainError `not-online`, and what is missing for this procedure
 */
export function handIn(acceptance: Acceptance, context: Taken & { readonly agency: string }): Decision {
  const { version, procedure, agency } = context;
  if (version.online === false) throw new DomainError("not-online", { procedureCode: procedure.code });
  assertComplete(acceptance, version);
  const by: Author = { resident: true };
  return begin("submitted", promisedReply(acceptance, context), acceptance, { ...context, by, agency });
}

const promisedReply = (
  { promise }: Acceptance,
  context: Pick<Context, "now" | "calendar">,
): PromisedReturn => ({ ...promiseOf(replyRule, promise, context), basis: "reply" });

const takenBy = ({ actor, ...taken }: Context) => ({
  ...taken,
  agency: actor.agency,
  by: { account: actor.account, role: actor.role },
});

function begin(
  type: "accepted" | "submitted",
  promise: PromisedReturn,
  acceptance: Acceptance,
  context: Taken & { readonly agency: string; readonly by: Author },
): Decision {
  const { now, by, agency, version, procedureCase } = context;
  const event: DossierEvent = {
    type,
    version: 1,
    at: now,
    by,
    agency,
    procedure: {
      key: context.procedure.key,
      code: context.procedure.code,
      revision: version.revision,
      caseId: procedureCase.id,
    },
    rule: procedureCase.rule,
    // For life: what is changed later holds for those that come in later.
    workflow: context.workflow ?? version.workflow ?? null,
    promise,
    returnMode: acceptance.returnMode,
    partiesDigest: acceptance.partiesDigest,
    fee: acceptance.fee,
    ...(owesLater(acceptance) && { feeTime: "onReturn" }),
  };
  const state = fold([event], { ref: context.ref, code: "" });
  if (!state) throw new Error("a dossier begins with its acceptance");
  return { events: [event], state };
}

/** @throws DomainError `fee-not-known` where nobody could say later how much it is */
function owesLater({ fee, feeTime }: Acceptance): boolean {
  if (feeTime !== "onReturn") return false;
  if (fee === null) throw new DomainError("fee-not-known");
  return fee > 0;
}

function assertComplete(acceptance: Acceptance, version: ProcedureVersion): void {
  if (acceptance.returnMode === "home") {
    if (!version.homeReturn) throw new DomainError("home-return-not-allowed");
    if (!acceptance.hasHomeAddress) throw new DomainError("address-required");
  }
  if (version.details === "land" && !acceptance.hasLand) {
    throw new DomainError("land-details-required");
  }
  if (version.details === "civilStatus" && !acceptance.hasCivilStatus) {
    throw new DomainError("civil-status-details-required");
  }
}
