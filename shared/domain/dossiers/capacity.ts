import type { Actor } from "../accounts/role.ts";
import { commandRules, type DossierCommand } from "./commands.ts";
import { refusalOf } from "./refusal.ts";
import type { DossierState } from "./state.ts";

/** What a capacity is chosen for: a command, or its type alone where a list of buttons asks. */
type Asked = Pick<DossierCommand, "type"> & { readonly extend?: unknown };

/**
 * In which capacity somebody gives a command: one's own wherever that suffices, else in the name of the leader who has delegated
 * authority. `leader`: that leader's account; null where nobody has.
 */
export function capacityFor(state: DossierState, asked: Asked, actor: Actor, leader: string | null): Actor {
  if (leader === null || suffices(state, asked, actor)) return actor;
  const { type } = asked;
  const inName: Actor = { ...actor, role: "leader", onBehalfOf: leader };
  // Where neither will do, the reason that is told is that of who could.
  const isOnlyTheirs = !commandRules[type].roles.includes(actor.role);
  return isOnlyTheirs || refusalOf(state, type, inName) === null ? inName : actor;
}

/** An apology that extends the limit asks for two things at once. */
function suffices(state: DossierState, { type, extend }: Asked, actor: Actor): boolean {
  if (extend !== undefined && !commandRules.extend.roles.includes(actor.role)) return false;
  return refusalOf(state, type, actor) === null;
}
