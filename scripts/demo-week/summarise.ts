import { isCountedDay, shiftsOf, type Calendar } from "../../shared/domain/calendar/index.ts";
import { timeliness, type DossierEvent, type DossierState } from "../../shared/domain/dossiers/index.ts";
import { procedureFields, type ProcedureField } from "../../shared/domain/procedures/index.ts";
import { dateOf, minuteOfDay } from "../../shared/domain/time/index.ts";
import type { Fact } from "./ledger.ts";
import type { StoredDossier, StoredWeek } from "./read-week.ts";

/**
 * A week in numbers, counted in the database. Nothing in it depends on machine time, random ids or the order of
 * answers: the same plan has the same summary, whatever was killed meanwhile.
 */
export type Summary = {
  readonly received: number;
  readonly receivedByField: Readonly<Partial<Record<ProcedureField, number>>>;
  readonly importedProcedures: number;
  readonly afterHours: number;
  readonly early: number;
  readonly onTime: number;
  readonly overdue: number;
  readonly open: number;
  readonly openOverdue: number;
  readonly withdrawn: number;
  readonly supplementsRequested: number;
  readonly supplementsFiled: number;
  readonly paymentsRequested: number;
  readonly paymentsConfirmed: number;
  readonly returnedAtCounter: number;
  readonly returnedOnline: number;
  readonly deliveredAtHome: number;
  readonly failedAttempts: number;
  readonly backAtCounter: number;
  /** Distinct (ref, version) in the database, and of those the ones the watching kiosk learned of. */
  readonly versions: number;
  readonly seen: number;
  /** Acknowledged facts that are not in the database, and versions there that the kiosk never learned of. */
  readonly lost: number;
};

/** @param endsAt epoch ms of business time */
export function summarise(
  { dossiers, deliveryVersions }: StoredWeek,
  of: {
    readonly facts: readonly Fact[];
    readonly learned: (ref: string, version: number) => unknown;
    readonly calendar: Calendar;
    readonly endsAt: number;
  },
): Summary {
  const states = dossiers.map(({ state }) => state);
  const events = states.flatMap(({ history }) => history);
  const count = (matches: (event: DossierEvent) => boolean) => events.filter(matches).length;
  const ofType = (type: DossierEvent["type"]) => count((event) => event.type === type);
  const returned = (via: "counter" | "online" | "home") =>
    count((event) => event.type === "returned" && event.via === via);
  const now = new Date(of.endsAt);
  const judged = states.map((state) => ({ done: state.processedAt !== null, time: timeliness(state, now) }));
  const processed = (time: string) => judged.filter((one) => one.done && one.time === time).length;
  const open = states.filter((state) => !state.processedAt && state.status !== "withdrawn");
  const seen = states.flatMap(({ ref, history }) =>
    history.filter(({ version }) => Boolean(of.learned(ref, version))),
  );
  return {
    received: states.length,
    receivedByField: countFields(dossiers),
    importedProcedures: dossiers.filter(({ imported }) => imported).length,
    afterHours: states.filter(({ clock }) => isAfterHours(clock.acceptedAt, of.calendar)).length,
    early: processed("early"),
    onTime: processed("onTime"),
    overdue: processed("overdue"),
    open: open.length,
    openOverdue: open.filter((state) => timeliness(state, now) === "overdue").length,
    withdrawn: ofType("withdrawn"),
    supplementsRequested: ofType("supplementRequested"),
    supplementsFiled: ofType("supplementReceived"),
    paymentsRequested: ofType("paymentRequested"),
    paymentsConfirmed: ofType("paymentConfirmed"),
    returnedAtCounter: returned("counter"),
    returnedOnline: returned("online"),
    deliveredAtHome: returned("home"),
    failedAttempts: ofType("homeReturnFailed"),
    backAtCounter: count((event) => event.type === "homeReturnFailed" && event.back),
    versions: events.length,
    seen: seen.length,
    lost: missing(states, of.facts, deliveryVersions) + events.length - seen.length,
  };
}

function countFields(dossiers: readonly StoredDossier[]): Summary["receivedByField"] {
  const counted = procedureFields.map(
    (field) => [field, dossiers.filter((one) => one.field === field).length] as const,
  );
  return Object.fromEntries(counted.filter(([, number]) => number > 0));
}

function isAfterHours(at: Date, calendar: Calendar): boolean {
  const date = dateOf(at.getTime());
  const minute = minuteOfDay(at.getTime());
  const inShift = shiftsOf(calendar, date).some(({ start, end }) => start <= minute && minute < end);
  return !(isCountedDay(calendar, date) && inShift);
}

/** Acknowledged facts that the database does not hold. */
function missing(
  states: readonly DossierState[],
  facts: readonly Fact[],
  deliveryVersions: ReadonlySet<string>,
): number {
  const byRef = new Map(states.map((state) => [state.ref, state]));
  return facts.filter((fact) => {
    const history = byRef.get(fact.ref)?.history ?? [];
    if ("version" in fact) {
      return !history.some(({ version, type }) => version === fact.version && type === fact.type);
    }
    const { deliveryId, deliveryVersion } = fact;
    const kept = deliveryVersions.has(`${deliveryId} ${deliveryVersion}`);
    const told = history.some(
      (event) =>
        "deliveryId" in event && event.deliveryId === deliveryId && event.deliveryVersion === deliveryVersion,
    );
    return !(kept && told);
  }).length;
}
