import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { usualGrace } from "../../shared/domain/deliveries/index.ts";
import { addDays, dateOf, instantOf, type CivilDate } from "../../shared/domain/time/index.ts";
import { choiceTermsOf, type AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DispatchStore } from "../../shared/store/deliveries/dispatch.store.ts";
import type { DayOfOffice } from "./board-of.ts";
import type { Hours } from "./desk-packet.ts";

export type HoursServices = {
  readonly clock: BusinessClock;
  readonly agencies: AgencyStore;
  readonly calendarOf: (agency: string) => Calendar;
  readonly dispatch: DispatchStore;
};

/** What says whether a courier is late: now, the calendar, and the grace of his agency. */
export async function hoursOf(
  { clock, agencies, calendarOf }: HoursServices,
  agency: string,
): Promise<Hours> {
  const [now, office] = await Promise.all([clock.now(), agencies.findById(agency)]);
  const evening = choiceTermsOf(office).evening?.to ?? 0;
  return { now, calendar: calendarOf(agency), grace: office?.backGrace ?? usualGrace, evening };
}

/** A day of the office, from midnight to midnight. */
export const dayOf = (date: CivilDate): DayOfOffice => ({
  from: new Date(instantOf(date)),
  to: new Date(instantOf(addDays(date, 1))),
});

export const dayAt = (now: Date): DayOfOffice => dayOf(dateOf(now.getTime()));
