import { dueDateOf } from "../deadlines/index.ts";
import type { StepId } from "../procedures/workflow.ts";
import { dateOf } from "../time/index.ts";
import type { Author, DossierEvent } from "./events.ts";
import type { DossierState } from "./state.ts";
import { visitingAfter, workflowOf } from "./work.ts";

/** An account, and the leader's in whose name it acted. */
export type Hand = { readonly account: string; readonly onBehalfOf: string | null };

/** One hop of a dossier's way, as the control slip lists it. Accounts, not names. */
export type Hop = {
  readonly step: StepId;
  /** The agency that has it; null where that is the one that took it in. */
  readonly visiting: string | null;
  /** Null: the resident. */
  readonly handedOverBy: Hand | null;
  readonly handedOverAt: Date;
  /** Null while nobody has taken it. */
  readonly takenOverBy: Hand | null;
  readonly takenOverAt: Date | null;
  readonly dueAt: Date | null;
  /** Null while it stands there. */
  readonly leftAt: Date | null;
  /** Null while it stands there, and where the limit is not divided. */
  readonly timeliness: "early" | "onTime" | "overdue" | null;
  readonly note: string | null;
};

/**
 * The control slip (form 6 of TT 03/2025/TT-VPCP): each hop with who handed it over, who took it, and whether it was passed on in
 * time. Who acts on what nobody has claimed has taken it over with that.
 */
export function controlSlip({
  history,
  workflow,
}: Pick<DossierState, "history" | "workflow">): readonly Hop[] {
  const steps = workflowOf({ workflow });
  const hops: Hop[] = [];
  let visiting: string | null = null;
  for (const event of history) {
    const at = hops.at(-1);
    const here = at && !at.leftAt ? at : null;
    const by = handOf(event.by);
    visiting = visitingAfter(event, visiting);
    const move = "move" in event ? event.move : undefined;
    const to = hops.length === 0 ? { index: 0, dueAt: null } : move;
    const step = to && steps[to.index]?.id;
    const moves = !here || event.type === "handedOver" || step !== here.step;
    if (to && step && moves) {
      if (here) hops[hops.length - 1] = left(here, event, by);
      const taken = takenBy(event, by, hops.length === 0);
      hops.push({
        step,
        visiting,
        handedOverBy: hops.length === 0 ? null : by,
        handedOverAt: event.at,
        takenOverBy: taken,
        takenOverAt: taken === null ? null : event.at,
        dueAt: to.dueAt,
        leftAt: null,
        timeliness: null,
        note: "note" in event ? event.note : null,
      });
    } else if (here) {
      hops[hops.length - 1] = isOver(event) ? left(here, event, by) : during(here, event, by);
    }
  }
  return hops;
}

function handOf(by: Author): Hand | null {
  return "account" in by ? { account: by.account, onBehalfOf: by.onBehalfOf ?? null } : null;
}

const ownHand = (account: string): Hand => ({ account, onBehalfOf: null });

/** Whom a move gives it to at once. */
function takenBy(event: DossierEvent, by: Hand | null, first: boolean): Hand | null {
  if ("assignee" in event) return event.assignee === null ? null : ownHand(event.assignee);
  return first || event.type === "processingStarted" ? by : null;
}

function during(hop: Hop, event: DossierEvent, by: Hand | null): Hop {
  if (event.type === "scheduled") return { ...hop, dueAt: event.stepDueAt ?? hop.dueAt };
  if (event.type === "assigned") {
    return { ...hop, takenOverBy: ownHand(event.assignee), takenOverAt: event.at };
  }
  if (event.type === "claimed" || (hop.takenOverBy === null && by !== null)) {
    return { ...hop, takenOverBy: by, takenOverAt: event.at };
  }
  return hop;
}

const isOver = ({ type }: DossierEvent): boolean =>
  type === "returned" || type === "withdrawn" || type === "refused";

function left(hop: Hop, { at }: DossierEvent, by: Hand | null): Hop {
  const { dueAt } = hop;
  return {
    ...hop,
    takenOverBy: hop.takenOverBy ?? by,
    takenOverAt: hop.takenOverAt ?? at,
    leftAt: at,
    timeliness: dueAt && timelinessOf(at, dueAt),
  };
}

function timelinessOf(at: Date, dueAt: Date): NonNullable<Hop["timeliness"]> {
  if (at > dueAt) return "overdue";
  return dateOf(at.getTime()) < dueDateOf(dueAt.getTime()) ? "early" : "onTime";
}
