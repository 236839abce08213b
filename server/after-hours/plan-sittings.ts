import type { PlanSittings, SittingConflict } from "../../shared/contracts/sittings.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import {
  conflictsOf,
  datesOf,
  foldSitting,
  mostPlannedDays,
  planSitting,
  type Conflict,
  type PlanDays,
  type Sitting,
  type Terms,
} from "../../shared/domain/after-hours/index.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import { toSitting } from "../../shared/store/after-hours/sitting-mapping.ts";
import type { SittingStore } from "../../shared/store/after-hours/sitting.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import { countInCalendar, type CountingServices } from "./count-in-calendar.ts";

export type PlanServices = CountingServices & {
  readonly sittings: SittingStore;
  readonly accounts: AccountStore;
  readonly clock: BusinessClock;
  readonly calendarOf: (agency: string) => Calendar;
};

/**
 * What stands in the way of sittings on these days, said with names. `except`: a sitting that is being changed.
 * @throws DomainError `sitting-terms` where no day is left or they are too many
 */
export async function previewOf(
  services: PlanServices,
  { agency }: Actor,
  of: { readonly days: PlanDays; readonly terms: Terms; readonly except?: string },
): Promise<{ readonly dates: readonly string[]; readonly conflicts: readonly SittingConflict[] }> {
  const dates = datesIn(of.days);
  const [first = "", last = ""] = [dates[0], dates.at(-1)];
  const [now, found] = await Promise.all([
    services.clock.now(),
    services.sittings.findBetween(agency, first, last),
  ]);
  const others = found.map(toSitting).filter(({ id }) => id !== of.except);
  const conflicts = conflictsOf(dates, of.terms, {
    today: dateOf(now.getTime()),
    calendar: services.calendarOf(agency),
    others,
  });
  return { dates, conflicts: await inWords(services.accounts, conflicts, others) };
}

/**
 * Plans the sittings of an agency, all or none; the same plan again makes nothing twice.
 * @throws DomainError `sitting-terms`, `unknown-colleague`, `sitting-conflicts`
 */
export async function planSittings(
  services: PlanServices,
  actor: Actor,
  { id: plan, days, terms, decision }: PlanSittings,
): Promise<readonly Sitting[]> {
  const { agency, account } = actor;
  const dates = datesIn(days);
  if (terms.counted && decision === null) throw new DomainError("sitting-terms", { field: "decision" });
  await assertClerks(services.accounts, agency, terms.roster);
  const now = await services.clock.now();
  const made = dates.map((date) => {
    const id = `${plan}-${date}`;
    const { events } = planSitting({ id, agency, date, terms, now, by: { account } });
    const sitting = foldSitting(id, events);
    if (!sitting) throw new Error("a sitting begins with its planning");
    return sitting;
  });
  const context = { today: dateOf(now.getTime()), calendar: services.calendarOf(agency) };
  await services.sittings.plan(agency, dates[0] ?? "", made, plan, (others) => {
    const count = conflictsOf(dates, terms, { ...context, others: others.map(toSitting) }).length;
    if (count > 0) throw new DomainError("sitting-conflicts", { count });
  });
  // After the sittings, so that asking again ends what was broken off here.
  if (terms.counted && decision !== null) {
    await countInCalendar(services, actor, made, { decision, savedAt: now });
  }
  return made;
}

/** @throws DomainError `unknown-colleague` for who cannot take dossiers in */
export async function assertClerks(
  accounts: AccountStore,
  agency: string,
  roster: readonly string[],
): Promise<void> {
  const clerks = await accounts.findActive(agency, ["clerk"]);
  const known = new Set(clerks.map(({ _id }) => _id));
  if (!roster.every((one) => known.has(one))) throw new DomainError("unknown-colleague", { role: "clerk" });
}

function datesIn(days: PlanDays): readonly string[] {
  const dates = datesOf(days);
  if (dates.length === 0 || dates.length > mostPlannedDays)
    throw new DomainError("sitting-terms", { field: "days" });
  return dates;
}

async function inWords(
  accounts: AccountStore,
  conflicts: readonly Conflict[],
  others: readonly Sitting[],
): Promise<readonly SittingConflict[]> {
  const clerks = conflicts.flatMap((one) => (one.kind === "clerkTwice" ? [one.account] : []));
  const names = await accounts.findNames([...new Set(clerks)]);
  const timesOf = (id: string) => {
    const other = others.find((one) => one.id === id);
    return { start: other?.start ?? null, end: other?.end ?? null };
  };
  return conflicts.map((conflict): SittingConflict => {
    const { date, kind } = conflict;
    switch (conflict.kind) {
      case "past":
        return { date, kind, name: null, start: null, end: null };
      case "closedDay":
        return { date, kind, name: conflict.name, start: null, end: null };
      case "officeHours":
        return { date, kind, name: null, ...conflict.shift };
      case "clerkTwice":
        return {
          date,
          kind,
          name: names.get(conflict.account) ?? conflict.account,
          ...timesOf(conflict.sitting),
        };
      case "counterTwice":
        return { date, kind, name: conflict.counter, ...timesOf(conflict.sitting) };
    }
  });
}
