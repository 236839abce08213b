import type { SittingOrder } from "../../shared/contracts/sittings.ts";
import { mayIn, type Actor } from "../../shared/domain/accounts/index.ts";
import { decideSitting, type Sitting, type SittingCommand } from "../../shared/domain/after-hours/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { EdgeError } from "../http/edge-error.ts";
import { countInCalendar, countNoMore } from "./count-in-calendar.ts";
import { assertClerks, previewOf, type PlanServices } from "./plan-sittings.ts";

/**
 * Decides what somebody of the office asks of a sitting, and writes what follows.
 * @throws DomainError of the rules; EdgeError `not-found`, for another agency's too; `forbidden`
 */
export async function commandSitting(
  services: PlanServices,
  actor: Actor,
  id: string,
  order: SittingOrder,
): Promise<Sitting> {
  const isPlanning = order.type === "change" || order.type === "callOff";
  if (!mayIn(actor.role, isPlanning ? "planSittings" : "takeIn")) throw new EdgeError("forbidden");
  if (order.type === "change") await assertPossible(services, actor, id, order);
  const now = await services.clock.now();
  const by = { account: actor.account };
  const seen: Sitting[] = [];
  const sitting = await services.sittings.transact(id, (known) => {
    if (known.agency !== actor.agency) return null;
    seen.push(known);
    return { decision: decideSitting(known, commandOf(order), { now, by }) };
  });
  const before = seen.at(-1);
  if (!sitting || !before) throw new EdgeError("not-found");
  if (isPlanning) await recount(services, actor, before, sitting, now);
  return sitting;
}

function commandOf(order: SittingOrder): SittingCommand {
  switch (order.type) {
    // What came of it is known where it is taken in: see `markServed`.
    case "serve":
    case "settle":
      return { ...order, dossier: null };
    default:
      return order;
  }
}

/** @throws EdgeError `not-found`; DomainError `unknown-colleague`, `sitting-conflicts` */
async function assertPossible(
  services: PlanServices,
  actor: Actor,
  id: string,
  { terms }: SittingOrder & { readonly type: "change" },
): Promise<void> {
  const known = await services.sittings.findById(id);
  if (known?.agency !== actor.agency) throw new EdgeError("not-found");
  if (terms.counted !== known.counted) throw new DomainError("sitting-terms", { field: "counted" });
  await assertClerks(services.accounts, actor.agency, terms.roster);
  const days = { kind: "single", date: known.date } as const;
  const { conflicts } = await previewOf(services, actor, { days, terms, except: id });
  // Its own counted time is office time to itself.
  const real = conflicts.filter(
    ({ kind, start, end }) => kind !== "officeHours" || start !== known.start || end !== known.end,
  );
  if (real.length > 0) throw new DomainError("sitting-conflicts", { count: real.length });
}

/** Counted time follows the sitting. */
async function recount(
  services: PlanServices,
  actor: Actor,
  before: Sitting,
  after: Sitting,
  savedAt: Date,
): Promise<void> {
  const isSame = before.start === after.start && before.end === after.end && after.state !== "cancelled";
  if (!before.counted || isSame) return;
  const last = after.history.at(-1);
  const reason = last?.type === "calledOff" ? last.reason : before.date;
  await countNoMore(services, actor, before, { reason, savedAt });
  if (after.state !== "cancelled")
    await countInCalendar(services, actor, [after], { decision: reason, savedAt });
}
