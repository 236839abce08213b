import { z } from "zod";
import { carryOverReasons, sittingStates, ticketStates } from "../domain/after-hours/index.ts";
import { weekdays } from "../domain/time/index.ts";
import { day, instantOut, line, money, note, words } from "./common.ts";

const minute = z.number().int().min(0).max(1_440);
const account = z.string().min(1).max(80);
/** The number of a counter, as on its sign. */
const counter = line(20);
const procedureCode = z.string().min(1).max(60);

export const SittingTerms = z.strictObject({
  start: minute,
  end: minute,
  counters: z.array(counter).min(1).max(20),
  roster: z.array(account).min(1).max(30),
  slotMinutes: z.number().int().min(5).max(120),
  perSlot: z.number().int().min(1).max(50),
  procedures: z.array(procedureCode).min(1).max(300).nullable(),
  counted: z.boolean(),
});
export type SittingTerms = z.infer<typeof SittingTerms>;

export const PlanDays = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("single"), date: day }),
  z.strictObject({
    kind: z.literal("weekly"),
    weekdays: z.array(z.enum(weekdays)).min(1).max(7),
    firstDay: day,
    lastDay: day,
    except: z.array(day).max(184),
  }),
]);

/** `POST /api/sittings`; the same id again makes nothing twice. */
export const PlanSittings = z
  .strictObject({
    /** 32 hexadecimal digits that nobody else has. */
    id: z.string().regex(/^[0-9a-f]{32}$/),
    days: PlanDays,
    terms: SittingTerms,
    /** Citation of the decision; the calendar counts nothing without one. */
    decision: line(200).nullable().default(null),
  })
  .meta({ id: "PlanSittings" });
export type PlanSittings = z.infer<typeof PlanSittings>;

/** `POST /api/sittings/preview`. `sitting`: the one that is changed, and so stands in its own way no more. */
export const PreviewSittings = z.strictObject({
  days: PlanDays,
  terms: SittingTerms,
  sitting: z.string().max(80).optional(),
});

export const SittingConflict = z.object({
  date: day,
  kind: z.enum(["past", "closedDay", "officeHours", "clerkTwice", "counterTwice"]),
  /** The holiday, the clerk's name, or the counter. */
  name: z.string().nullable(),
  /** Minutes of the day of what it collides with. */
  start: minute.nullable(),
  end: minute.nullable(),
});
export type SittingConflict = z.infer<typeof SittingConflict>;

export const SittingPreview = z
  .object({ dates: z.array(day), conflicts: z.array(SittingConflict) })
  .meta({ id: "SittingPreview" });
export type SittingPreview = z.infer<typeof SittingPreview>;

const person = z.object({ account: z.string(), name: z.string() });

/** A sitting as the office sees it. No names of residents. */
export const SittingItem = z
  .object({
    id: z.string(),
    date: day,
    start: minute,
    end: minute,
    state: z.enum(sittingStates),
    version: z.number().int(),
    counters: z.array(z.string()),
    roster: z.array(person),
    slotMinutes: z.number().int(),
    perSlot: z.number().int(),
    procedures: z.array(z.string()).nullable(),
    counted: z.boolean(),
    /** Places there are, and those that are taken. */
    places: z.number().int(),
    taken: z.number().int(),
  })
  .meta({ id: "SittingItem" });
export type SittingItem = z.infer<typeof SittingItem>;

export const SittingQuery = z.strictObject({ from: day.optional(), to: day.optional() });
/** `GET /api/sittings`: those of the agency, in order. */
export const SittingList = z.object({ items: z.array(SittingItem) }).meta({ id: "SittingList" });
export type SittingList = z.infer<typeof SittingList>;

/** `GET /api/sittings/public`: when the office is open after hours, for everybody. */
export const PublicSittings = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        date: day,
        start: minute,
        end: minute,
        state: z.enum(sittingStates),
        /** Codes that are taken; null: all. */
        procedures: z.array(z.string()).nullable(),
        /** Slots that have not begun yet, with the places left. */
        slots: z.array(z.object({ start: minute, free: z.number().int() })),
        /** Whether a number can be drawn in the hall now. */
        drawing: z.boolean(),
        /** From when numbers are drawn, and until when. */
        drawsFrom: instantOut,
        endsAt: instantOut,
      }),
    ),
    /** The procedures that the sittings name, in words. */
    procedures: z.array(z.object({ code: z.string(), name: words })),
    /** Where a place is booked, with its QR code, for a screen to show to a phone; null where the office has no public address. */
    booking: z.object({ url: z.string(), qr: z.array(z.string().regex(/^[01]+$/)) }).nullable(),
  })
  .meta({ id: "PublicSittings" });
export type PublicSittings = z.infer<typeof PublicSittings>;

/** `POST /api/sittings/{id}/commands`: what clerks and administrators ask of a sitting. */
export const SittingOrder = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("open") }),
    z.strictObject({ type: z.literal("close") }),
    z.strictObject({
      type: z.literal("call"),
      counter,
      number: z.number().int().min(1).optional(),
    }),
    /** Somebody who booked says the number at the desk. */
    z.strictObject({ type: z.literal("arrive"), number: z.number().int().min(1) }),
    z.strictObject({ type: z.literal("putBack"), number: z.number().int().min(1) }),
    z.strictObject({ type: z.literal("serve"), number: z.number().int().min(1) }),
    z.strictObject({ type: z.literal("miss"), number: z.number().int().min(1) }),
    z.strictObject({
      type: z.literal("carryOver"),
      number: z.number().int().min(1),
      reason: z.enum(["noTime", "papers", "leader", "system", "other"]),
    }),
    z.strictObject({ type: z.literal("settle"), number: z.number().int().min(1) }),
    z.strictObject({ type: z.literal("handOver"), cash: money, note: note.nullable().default(null) }),
    z.strictObject({ type: z.literal("takeOver") }),
    z.strictObject({ type: z.literal("change"), terms: SittingTerms }),
    z.strictObject({ type: z.literal("callOff"), reason: line(200) }),
  ])
  .meta({ id: "SittingOrder" });
export type SittingOrder = z.infer<typeof SittingOrder>;

export const LaneTicket = z.object({
  number: z.number().int(),
  kind: z.enum(["booked", "walkIn"]),
  slot: minute,
  procedure: z.object({ code: z.string(), name: words }),
  state: z.enum(ticketStates),
  arrivedAt: instantOut.nullable(),
  calledAt: instantOut.nullable(),
  counter: z.string().nullable(),
  clerk: z.string().nullable().meta({ description: "Name of who called it" }),
  /** Ref of the dossier that came of it. */
  dossier: z.string().nullable(),
  carryOver: z.object({ reason: z.enum(carryOverReasons), settled: z.boolean() }).nullable(),
  /** Minutes from its turn to the call, or until now while it waits. */
  wait: z.number().nullable(),
});
export type LaneTicket = z.infer<typeof LaneTicket>;

/** A sitting with its tickets, for the evening desk. Numbers, no names. */
export const SittingView = SittingItem.extend({
  closesAt: instantOut,
  openedAt: instantOut.nullable(),
  closedAt: instantOut.nullable(),
  /** Whether the caller is on its roster. */
  mine: z.boolean(),
  /** Numbers of those who wait, in the order of their turn. */
  lane: z.array(z.number().int()),
  tickets: z.array(LaneTicket),
  /** Dong of fees of dossiers that were taken in at the sitting; fees that are not known yet are left out. */
  fees: z.number().int(),
  dossiers: z.number().int(),
  handOver: z
    .object({
      cash: z.number().int(),
      note: z.string().nullable(),
      by: z.string(),
      at: instantOut,
      takenBy: z.string().nullable(),
      takenAt: instantOut.nullable(),
    })
    .nullable(),
}).meta({ id: "SittingView" });
export type SittingView = z.infer<typeof SittingView>;

/** `GET /api/sittings/current`: those of today, and what earlier ones have left to do. */
export const CurrentSittings = z
  .object({ today: z.array(SittingView), carried: z.array(SittingView) })
  .meta({ id: "CurrentSittings" });
export type CurrentSittings = z.infer<typeof CurrentSittings>;

/** Socket event on `/desk`: something changed in a sitting of this agency; refetch what you show. */
export const SittingChanged = z.object({ id: z.string(), version: z.number().int(), agency: z.string() });
export type SittingChanged = z.infer<typeof SittingChanged>;
