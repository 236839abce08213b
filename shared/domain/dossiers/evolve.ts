import { dueOf, owing } from "./apology.ts";
import { pauseCauses, type DossierEvent, type StepMove } from "./events.ts";
import {
  isAccepted,
  type DossierClock,
  type DossierState,
  type HomeReturn,
  type HomeReturnState,
  type WatchKind,
} from "./state.ts";
import { inOrder, withStep } from "./thresholds.ts";
import { isLastSignature, stepRole } from "./work.ts";

/** The state after an event: the dossier is nothing but the fold of its history. */
export function evolve(state: DossierState, event: DossierEvent): DossierState {
  const next: DossierState = {
    ...state,
    version: event.version,
    history: [...state.history, event],
  };
  const attempts = state.homeReturn?.attempts ?? 0;
  switch (event.type) {
    case "submitted":
      return next;
    case "accepted":
      // Most are accepted as they come in. Of one handed in before, the office's own clock begins only now.
      return {
        ...next,
        status: "accepted",
        promise: event.promise,
        clock: { acceptedAt: event.at, verificationAt: null, pauses: [], extension: null },
        schedule: null,
        thresholds: [],
        escalatedAt: null,
        position: { index: 0, since: event.at, dueAt: null },
      };
    case "refused":
      return { ...next, status: "notAccepted", ...over(state, event) };
    case "scheduled":
      return {
        ...next,
        schedule: event.schedule,
        thresholds: event.thresholds,
        apology: afterSchedule(state, event),
        position: { ...state.position, dueAt: event.stepDueAt ?? null },
      };
    case "thresholdPassed": {
      const { kind: passed, dueAt: was, proposed, at: since } = event;
      return {
        ...next,
        thresholds: state.thresholds.filter(({ kind }) => kind !== passed),
        escalatedAt: isEscalated(passed) ? (state.escalatedAt ?? since) : state.escalatedAt,
        ...(proposed && { apology: owing(state.apology, { cause: "overdue", since, was, proposed }) }),
      };
    }
    case "processingStarted": {
      const started = { ...next, ...moved(state, event, event.move), status: "processing" } as const;
      // Who takes it up has it, where it is his step; a leader starts what a specialist goes on with.
      const takes =
        "role" in event.by && event.by.role === "specialist" && stepRole(started) === "specialist";
      // Whoever had it at another step, or starts what another agency goes on with, has it no more.
      const stays = started.position.index === state.position.index;
      const leaves = started.visiting !== state.visiting;
      return { ...started, assignee: takes && !leaves ? event.by.account : stays ? state.assignee : null };
    }
    case "claimed":
      return { ...next, assignee: "account" in event.by ? event.by.account : state.assignee };
    case "assigned":
      return { ...next, assignee: event.assignee };
    case "handedOver": {
      const { assignee, visiting } = event;
      return { ...next, ...moved(state, event, event.move), assignee, visiting };
    }
    case "proposed":
      return { ...next, ...moved(state, event, event.move), assignee: null };
    case "signed":
      return {
        ...next,
        ...moved(state, event, event.move),
        assignee: null,
        signedAt: isLastSignature(state) ? event.at : state.signedAt,
        result: event.result ?? state.result,
      };
    case "returnedForCorrection":
      return { ...next, ...moved(state, event, event.move), assignee: event.assignee, signedAt: null };
    case "supplementRequested":
      return { ...next, status: "supplementRequested", ...pause(state, event, event.type) };
    case "paymentRequested":
      return { ...next, status: "financialObligation", ...pause(state, event, event.type) };
    case "stopped":
      return { ...next, status: "stopped", ...pause(state, event, event.type) };
    case "supplementReceived":
      return {
        ...next,
        status: isAccepted(state) ? "processing" : "submitted",
        clock: closePause(state.clock, event.at),
      };
    case "paymentConfirmed":
    case "resumed":
      return { ...next, status: "processing", clock: closePause(state.clock, event.at) };
    case "verificationRecorded":
      return { ...next, clock: { ...state.clock, verificationAt: latest(event.at, state.clock.acceptedAt) } };
    case "processed":
      return {
        ...next,
        status: "processed",
        ...moved(state, event, event.move),
        processedAt: event.at,
        result: event.result ?? null,
        assignee: null,
        visiting: null,
        thresholds: [],
        escalatedAt: null,
        apology: null,
      };
    case "reopened":
      return {
        ...next,
        status: "processing",
        ...moved(state, event, event.move),
        processedAt: null,
        homeReturn: null,
        signedAt: null,
        result: null,
      };
    case "withdrawn":
      return {
        ...next,
        status: "withdrawn",
        ...over(state, event),
      };
    case "homeReturnPlanned":
      return { ...next, homeReturn: homeReturn(event, "planned", 0) };
    case "homeReturnStarted":
      return { ...next, homeReturn: homeReturn(event, "outForReturn", attempts) };
    case "homeReturnFailed": {
      const without = event.back ? "backAtCounter" : "planned";
      return { ...next, homeReturn: homeReturn(event, event.held ? "outForReturn" : without, event.attempt) };
    }
    case "homeReturnSealed":
      return { ...next, homeReturn: homeReturn(event, "sealed", attempts) };
    case "homeReturnWindowChosen":
    case "homeReturnCounterChosen":
      return { ...next, homeReturn: homeReturn(event, event.isSealed ? "sealed" : "planned", attempts) };
    case "homeReturnComingBack":
      return { ...next, homeReturn: homeReturn(event, "returning", attempts) };
    case "homeReturnAtOtherCounter":
      return { ...next, homeReturn: homeReturn(event, "atOtherCounter", attempts) };
    case "homeReturnInOffice":
      return { ...next, homeReturn: homeReturn(event, event.isSealed ? "sealed" : "planned", attempts) };
    case "homeReturnCameBack":
      return { ...next, homeReturn: homeReturn(event, "backAtCounter", attempts) };
    case "returned":
      return {
        ...next,
        status: "returned",
        returnedAt: event.at,
        ...(event.via === "home" && { homeReturn: homeReturn(event, "delivered", attempts) }),
      };
    case "receiptReissued":
      return { ...next, generation: event.generation };
    case "extended": {
      const { limit: extension, at: since, was, newDate: proposed } = event;
      return {
        ...next,
        clock: { ...state.clock, extension },
        apology: owing(state.apology, { cause: "extension", since, was, proposed }),
      };
    }
    case "apologised":
      return {
        ...next,
        apology: null,
        ...(event.extension && { clock: { ...state.clock, extension: event.extension } }),
      };
  }
}

/** Nothing is owed any more, and nothing watched. */
function over(state: DossierState, { at }: DossierEvent): Partial<DossierState> {
  return { apology: null, thresholds: [], escalatedAt: null, clock: closePause(state.clock, at) };
}

/** Only the calendar makes the office owe something: whoever asked for a pause was told of it. */
function afterSchedule(state: DossierState, event: DossierEvent & { type: "scheduled" }) {
  const was = dueOf(state);
  const proposed = event.schedule.dueAt;
  if (!event.calendarChanged || !proposed || proposed <= was) return state.apology;
  return owing(state.apology, { cause: "calendar", since: event.at, was, proposed });
}

function pause(state: DossierState, event: DossierEvent, type: keyof typeof pauseCauses) {
  const clock = closePause(state.clock, event.at);
  const before = clock.pauses.at(-1)?.to ?? clock.acceptedAt;
  const open = { from: latest(event.at, before), to: null, cause: pauseCauses[type] };
  return {
    clock: { ...clock, pauses: [...clock.pauses, open] },
    // Nothing falls due while the clock stands still.
    schedule: state.schedule && { ...state.schedule, dueAt: null },
    thresholds: [],
    escalatedAt: null,
    position: { ...state.position, dueAt: null },
  };
}

/** The position after a move, who has it there, and what is watched of the step: the one that is left is over. */
function moved(state: DossierState, { at }: DossierEvent, move: StepMove | undefined): Partial<DossierState> {
  const { index, dueAt } = move ?? state.position;
  const others = state.thresholds.filter(({ kind }) => kind !== "stepOverdue");
  return {
    position: { index, since: at, dueAt },
    ...(move?.visiting !== undefined && { visiting: move.visiting }),
    thresholds: inOrder(withStep(others, dueAt, state.schedule?.dueAt ?? null)),
    // What is overdue as a whole stays with the leader.
    escalatedAt: others.some(({ kind }) => kind === "overdue") ? null : state.escalatedAt,
  };
}

/** What the leader is told of: a warning is for who holds the dossier. */
const isEscalated = (kind: WatchKind): boolean => kind === "stepOverdue" || kind === "overdue";

function closePause(clock: DossierClock, at: Date): DossierClock {
  return {
    ...clock,
    pauses: clock.pauses.map((one) => (one.to ? one : { ...one, to: latest(at, one.from) })),
  };
}

/** Two servers' clocks may disagree: on the dossier's own clock time never runs back, or no due could be counted. */
function latest(at: Date, other: Date): Date {
  return at < other ? other : at;
}

function homeReturn(
  of: { readonly deliveryId: string; readonly deliveryVersion: number },
  state: HomeReturnState,
  attempts: number,
): HomeReturn {
  return { deliveryId: of.deliveryId, deliveryVersion: of.deliveryVersion, state, attempts };
}
