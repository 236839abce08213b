import type { Actor } from "../../shared/domain/accounts/index.ts";
import { sittingFor, type Sitting } from "../../shared/domain/after-hours/index.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import type { Opening } from "../../shared/domain/dossiers/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { addDays, dateOf, instantOf } from "../../shared/domain/time/index.ts";
import { toSitting } from "../../shared/store/after-hours/sitting-mapping.ts";
import type { SittingStore } from "../../shared/store/after-hours/sitting.store.ts";
import { briefCache } from "../../shared/store/brief-cache.ts";

const cachedForMs = 2_000;
/** Longer no office is closed, but for Tết. */
const lookAheadDays = 10;

/** Who may take dossiers in when: the office in its hours, the roster of a sitting after them. */
export type SittingHours = {
  /**
   * At which sitting somebody takes dossiers in at `now`; null in office time, and where the agency has never planned one.
   * @throws DomainError `no-sitting-open`, `not-on-roster`
   */
  readonly sittingOf: (
    actor: Pick<Actor, "agency" | "account">,
    of: { readonly now: Date; readonly calendar: Calendar },
  ) => Promise<Sitting | null>;
  /** Sittings of the coming days that take a procedure, as times at which the office looks at what was handed in. */
  readonly openings: (agency: string, procedure: string, now: Date) => Promise<readonly Opening[]>;
  /** A sitting was planned a moment ago. */
  readonly planned: (agency: string) => void;
};

/** The hours by the sittings there are. The counter's crowd asks all the time, so that what is known is kept for two seconds. */
export function sittingHours(sittings: SittingStore): SittingHours {
  /** Agencies that have planned a sitting: they never stop having done so. */
  const planning = new Set<string>();
  const asked = briefCache<boolean>(cachedForMs);
  const days = briefCache<readonly Sitting[]>(cachedForMs);

  async function plans(agency: string): Promise<boolean> {
    if (planning.has(agency)) return true;
    if (await asked.get(agency, () => sittings.hasAny(agency))) planning.add(agency);
    return planning.has(agency);
  }
  const ofDay = (agency: string, date: string) =>
    days.get(`${agency} ${date}`, async () =>
      (await sittings.findBetween(agency, date, date)).map(toSitting),
    );

  return {
    planned: (agency) => planning.add(agency),
    openings: async (agency, procedure, now) => {
      const today = dateOf(now.getTime());
      const found = await sittings.findBetween(agency, today, addDays(today, lookAheadDays));
      return found
        .filter(({ state }) => state === "planned" || state === "open")
        .filter(({ procedures }) => procedures?.includes(procedure) ?? true)
        .map(({ date, start, end }) => ({
          from: new Date(instantOf(date, start)),
          to: new Date(instantOf(date, end)),
        }));
    },
    sittingOf: async ({ agency, account }, { now, calendar }) => {
      if (!(await plans(agency))) return null;
      const date = dateOf(now.getTime());
      try {
        return sittingFor(account, { now, calendar, sittings: await ofDay(agency, date) });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        // It may have been opened a moment ago, or the roster changed.
        days.forget(`${agency} ${date}`);
        return sittingFor(account, { now, calendar, sittings: await ofDay(agency, date) });
      }
    },
  };
}
