import type { Calendar } from "../calendar/index.ts";
import { DomainError } from "../errors.ts";
import type { StepId } from "../procedures/workflow.ts";
import type { CorrectionReason, DossierFact } from "./events.ts";
import type { DossierState } from "./state.ts";
import {
  elsewhere,
  indexOfStep,
  lastWork,
  movedTo,
  moveTo,
  nextOfRole,
  nextStep,
  visitingAfter,
  visitingAt,
} from "./work.ts";

type Context = { readonly now: Date; readonly calendar: Calendar };

/**
 * To the next step or the one that is named, to a colleague or whoever takes it there, here or at another agency.
 * @throws DomainError `unknown-step`, `nowhere-to-hand-over`
 */
export function handedOver(
  state: DossierState,
  command: {
    readonly step?: StepId | undefined;
    readonly assignee?: string | undefined;
    readonly agency?: string | undefined;
    readonly note?: string | undefined;
  },
  context: Context,
): DossierFact {
  const { step, assignee = null, note = null } = command;
  const index = step === undefined ? nextStep(state) : indexOfStep(state, step);
  if (index === null) throw new DomainError("unknown-step", { step: step ?? "" });
  const visiting = command.agency === undefined ? visitingAt(state, index) : elsewhere(state, command.agency);
  const stays = index === state.position.index && visiting === state.visiting;
  if (stays && assignee === state.assignee) throw new DomainError("nowhere-to-hand-over");
  const move = movedTo(state, index, state.visiting, context);
  return { type: "handedOver", move, assignee, visiting, note };
}

/**
 * To the leader's step that is ahead.
 * @throws DomainError `unknown-step` where none is
 */
export function proposed(state: DossierState, note: string | null, { now, calendar }: Context): DossierFact {
  const index = nextOfRole(state, "leader");
  if (index === state.position.index) throw new DomainError("unknown-step", { step: "leader" });
  return { type: "proposed", move: moveTo(state, index, now, calendar), note };
}

/**
 * Back to who has proposed it, wherever that was; where nobody has, to the last specialist's step.
 * @throws DomainError `reason-required`
 */
export function givenBack(
  state: DossierState,
  command: { readonly reason: CorrectionReason; readonly note?: string | undefined },
  context: Context,
): DossierFact {
  const { reason, note = null } = command;
  if (reason === "other" && note === null) throw new DomainError("reason-required");
  const from = lastProposal(state);
  const index = from?.index ?? lastWork(state);
  const visiting = from && from.index !== null ? from.visiting : visitingAt(state, index);
  const move = movedTo(state, index, visiting, context);
  return { type: "returnedForCorrection", move, reason, note, assignee: from?.account ?? null };
}

type Proposal = { readonly account: string; readonly index: number | null; readonly visiting: string | null };

/** Who proposed it last from a step before this one, and where it was; null where nobody has. Older histories do not tell the step. */
function lastProposal({ history, position }: Pick<DossierState, "history" | "position">): Proposal | null {
  let last: Proposal | null = null;
  let index: number | null = null;
  let visiting: string | null = null;
  for (const event of history) {
    if (event.type === "proposed" && "account" in event.by && (index ?? -1) < position.index) {
      last = { account: event.by.account, index, visiting };
    }
    if ("move" in event && event.move) index = event.move.index;
    visiting = visitingAfter(event, visiting);
  }
  return last;
}
