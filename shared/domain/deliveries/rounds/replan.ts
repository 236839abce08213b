import { planRounds, type ToPlan } from "./plan-rounds.ts";
import type { Round, RoundsPlan } from "./round.ts";

/** A round, and whether its courier has already taken the packets. */
export type RoundNow = { readonly round: Round; readonly isOut: boolean };

/**
 * Plans again what is not out yet, when something failed, was added or was called back: `tasks` are all that wait now. Rounds that are out stay
 * as they are, and what is in them is in nobody else's.
 */
export function replan(
  rounds: readonly RoundNow[],
  to: Omit<ToPlan, "out" | "before"> & { readonly now: number },
): RoundsPlan {
  const out = rounds.filter(({ isOut }) => isOut).map(({ round }) => round);
  const before = rounds.filter(({ isOut }) => !isOut).map(({ round }) => round);
  const outIds = new Set(out.flatMap(({ stops }) => stops.map(({ id }) => id)));
  const tasks = to.tasks.filter(({ id }) => !outIds.has(id));
  const plan = planRounds({ ...to, tasks, out, before });
  return { ...plan, rounds: [...out, ...plan.rounds] };
}
