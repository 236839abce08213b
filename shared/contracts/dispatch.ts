import { z } from "zod";
import { deliveryStates, outcomes } from "../domain/deliveries/index.ts";
import { failureReasons } from "../domain/dossiers/index.ts";
import { day, instantOut, line } from "./common.ts";
import { DeliveryView } from "./deliveries.ts";

/** `GET /api/deliveries` of the office; couriers are shown theirs, whatever they ask. */
export const DeliveryQuery = z.strictObject({
  /** States, separated by commas; left out, every packet that is not where it ends. */
  state: z
    .string()
    .max(120)
    .transform((text) => [...new Set(text.split(","))])
    .pipe(z.array(z.enum(deliveryStates)).min(1))
    .optional(),
  /** Changed today. */
  today: z.literal("true").optional(),
  /** Of other agencies, for the counter of this one: held out to it, or waiting there. */
  guests: z.literal("true").optional(),
  /** Only where an attempt has failed: those on their way, and those that ended today. */
  failed: z.literal("true").optional(),
  /** The number of a seal or the code of a dossier, as a scanner types it. */
  q: z.string().trim().min(1).max(60).toUpperCase().optional(),
  after: z
    .string()
    .regex(/^\d{1,15}\.[\w-]{1,60}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(500),
});

const courier = z.object({ account: z.string(), name: z.string() });

/** A packet as the office sees it. */
export const DeskPacket = DeliveryView.extend({
  /** Since when it is where it is. */
  since: instantOut,
  /** By when its courier has to be back, while he has it. */
  backBy: instantOut.nullable(),
  /** He is not. */
  notBack: z.boolean(),
  /** The resident asked that it be stopped. */
  stopped: z.boolean(),
  /** It belongs to another agency, and is at the counter of this one, or on its way there. */
  guest: z.boolean(),
  /** Until when it waits at the counter of another agency. */
  waitsUntil: instantOut.nullable(),
  failure: z
    .object({
      attempt: z.number().int(),
      reason: z.enum(failureReasons),
      at: instantOut,
      note: z.string().nullable(),
    })
    .nullable(),
  /** Who took it in the end. */
  receivedBy: z.object({ name: z.string(), relationship: z.string().nullable() }).nullable(),
  /** Originals that its courier collected and has not handed in. */
  originals: z.array(z.string()),
  /** The courier in whose round of today it is; null while no round has it. */
  planned: courier.nullable(),
  /** What the office made, to be put in: for packets that are not sealed yet. */
  proposed: z.array(z.string()),
}).meta({ id: "DeskPacket" });
export type DeskPacket = z.infer<typeof DeskPacket>;

export const DeskPackets = z
  .object({
    items: z.array(DeskPacket),
    /** Pass as `after` for the next page; null at the end. */
    next: z.string().nullable(),
  })
  .meta({ id: "DeskPackets" });
export type DeskPackets = z.infer<typeof DeskPackets>;

/** `GET /api/deliveries/{id}/couriers`: who can carry it, those of its own agency. */
export const PacketCouriers = z.object({ items: z.array(courier) }).meta({ id: "PacketCouriers" });
export type PacketCouriers = z.infer<typeof PacketCouriers>;

/** `GET /api/deliveries/board`: how the day stands. No residents. */
export const DispatchBoard = z
  .object({
    counts: z.record(
      z.enum(["planned", "sealed", "offered", "outForReturn", "returning", "atOtherCounter"]),
      z.number().int(),
    ),
    /** Delivered or back at the counter today. */
    ended: z.number().int(),
    couriers: z.array(
      courier.extend({
        /** Since when he has something in his bag, or had first today; null where he has had nothing. */
        since: instantOut.nullable(),
        delivered: z.number().int(),
        failed: z.number().int(),
        /** In his bag. */
        left: z.number().int(),
        offered: z.number().int(),
        /** Dong that he was paid at the doors today, and that he has handed in. */
        collected: z.number().int(),
        handedIn: z.number().int(),
      }),
    ),
    /** Packets whose courier has not come back in time. */
    notBack: z.array(
      z.object({
        id: z.string(),
        code: z.string(),
        seal: z.string().nullable(),
        courier,
        since: instantOut,
        backBy: instantOut,
      }),
    ),
  })
  .meta({ id: "DispatchBoard" });
export type DispatchBoard = z.infer<typeof DispatchBoard>;

export const BalanceQuery = z.strictObject({ date: day });

/** `GET /api/deliveries/balance`: what couriers had on a day, and what became of it. */
export const Balance = z
  .object({
    date: day,
    couriers: z.array(
      courier.extend({
        out: z.number().int(),
        delivered: z.number().int(),
        back: z.number().int(),
        /** Taken in by the counter of another agency. */
        elsewhere: z.number().int(),
        held: z.number().int(),
        /** Not 0: a packet that was confirmed is in no line, or the other way round. */
        difference: z.number().int(),
        lines: z.array(
          z.object({
            id: z.string(),
            ref: z.string(),
            code: z.string(),
            seal: z.string().nullable(),
            recipient: z.string(),
            since: instantOut,
            became: z.enum(outcomes),
            at: instantOut.nullable(),
            /** Dong that were paid at the door. */
            collected: z.number().int(),
            /** Originals that were collected there. */
            originals: z.array(z.string()),
          }),
        ),
        /** Dong that he was paid at the doors, and has to hand in. */
        collected: z.number().int(),
        /** Dong, over all that was noted. */
        handedIn: z.number().int(),
        /** Handed in less collected: less than nothing is missing, more is too much. */
        moneyDifference: z.number().int(),
        handIns: z.array(
          z.object({ amount: z.number().int(), note: z.string(), by: z.string(), at: instantOut }),
        ),
      }),
    ),
    /** Codes of packets that are not where their history says. */
    astray: z.array(z.string()),
    /** Originals that couriers have collected, on this day or before, and that have not come to the office. */
    originals: z.array(
      z.object({
        id: z.string(),
        ref: z.string(),
        code: z.string(),
        recipient: z.string(),
        courier,
        since: instantOut.nullable(),
        originals: z.array(z.string()),
      }),
    ),
    /** Still out although they had to be back. */
    notBack: z.number().int(),
    /** Couriers who may hand money in. */
    people: z.array(courier),
  })
  .meta({ id: "Balance" });
export type Balance = z.infer<typeof Balance>;

/** `POST /api/deliveries/hand-ins`: sent again with the same id, it is the same. */
export const NewHandIn = z
  .strictObject({
    id: z.string().regex(/^[0-9a-f]{32}$/),
    date: day,
    courier: z.string().min(1).max(80),
    /** Dong; less than nothing takes back what was noted by mistake. */
    amount: z.number().int().min(-10_000_000_000).max(10_000_000_000),
    /** What it is for. */
    note: line(200),
  })
  .meta({ id: "NewHandIn" });
export type NewHandIn = z.infer<typeof NewHandIn>;

/** Socket event on `/desk`: something changed with a packet of this agency; refetch what you show. */
export const DeliveryChanged = z.object({ id: z.string(), version: z.number().int(), agency: z.string() });
export type DeliveryChanged = z.infer<typeof DeliveryChanged>;
