import { DomainError } from "../errors.ts";

export const helpCallStates = ["open", "answered", "over"] as const;
export type HelpCallState = (typeof helpCallStates)[number];

/** How long a call stands after somebody has done something: after the key was pressed, and after a clerk has said that he comes. */
export const helpCallMs = 10 * 60_000;

/** A resident at a device calls for somebody of the office. It knows nothing of the resident. */
export type HelpCall = {
  /** The account of the clerk who comes. */
  readonly answeredBy: string | null;
  /** When it ends by itself. Time of the machine: nobody waits longer because an office's clock stands still. */
  readonly standsUntil: Date;
  /** A clerk said that it is done. */
  readonly ended: boolean;
};

/** How a call stands at `now`, by the machine's time: no job ends it, whoever reads it sees that it is over. */
export function helpCallState({ answeredBy, standsUntil, ended }: HelpCall, now: Date): HelpCallState {
  if (ended || standsUntil <= now) return "over";
  return answeredBy === null ? "open" : "answered";
}

/**
 * The first clerk who says so comes. `name` is that of who has said it before.
 * @throws DomainError `help-call-over`, `help-call-answered`
 */
export function assertMayAnswer(call: HelpCall, clerk: string, now: Date, name: string): void {
  const state = helpCallState(call, now);
  if (state === "over") throw new DomainError("help-call-over");
  if (state === "answered" && call.answeredBy !== clerk)
    throw new DomainError("help-call-answered", { name });
}
