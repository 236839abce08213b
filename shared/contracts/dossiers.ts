import { z } from "zod";
import {
  apologyCauses,
  commandTypes,
  feeTimes,
  homeReturnStates,
  refusalReasons,
  returnModes,
  statuses,
} from "../domain/dossiers/index.ts";
import { stepIds, workRoles } from "../domain/procedures/index.ts";
import { fileTypes } from "../domain/uploads/index.ts";
import { instantOut, recordedDay, words } from "./common.ts";
import { ResultDocument } from "./commands.ts";
import { ExplainedDays } from "./explained-days.ts";
import { Land } from "./intake.ts";

export * from "./commands.ts";
export * from "./explained-days.ts";
export * from "./intake.ts";

export const HomeReturnView = z.object({
  deliveryId: z.string(),
  state: z.enum(homeReturnStates),
  attempts: z.number().int(),
});

const timeliness = z.enum(["early", "onTime", "overdue", "running", "paused"]);

/** A line of a queue at the desk. */
export const DossierItem = z
  .object({
    ref: z.string(),
    code: z.string(),
    version: z.number().int(),
    status: z.enum(statuses),
    statusNo: z.number().int(),
    procedure: z.object({ code: z.string(), name: words }),
    ownerName: z.string(),
    acceptedAt: instantOut,
    dueAt: instantOut.nullable(),
    promisedAt: instantOut,
    timeliness,
    /** Cells of the day ruler: counted days used, stopped, left and over; null without a day limit. */
    ruler: z.array(z.enum(["used", "paused", "left", "over"])).nullable(),
    returnMode: z.enum(returnModes),
    homeReturn: HomeReturnView.nullable(),
    pausedSince: instantOut.nullable(),
    /** It was accepted, so that there is a form 1 to print. */
    hasReceipt: z.boolean(),
    /** The step of the workflow that it stands in. */
    step: z.object({
      id: z.enum(stepIds),
      role: z.enum(workRoles),
      since: instantOut,
      dueAt: instantOut.nullable(),
      overdue: z.boolean(),
    }),
    /** All steps of its workflow, in order. */
    steps: z.array(
      z.object({
        id: z.enum(stepIds),
        role: z.enum(workRoles),
        /** Where a hand-over to it leads; left out: to the agency that took it in. */
        agency: z.string().optional(),
      }),
    ),
    /** Who has claimed it: an account and the name of its person. */
    assignee: z.object({ account: z.string(), name: z.string() }).nullable(),
    /** The other agency that works on it. */
    visiting: z.string().nullable(),
    /** The one that took it in. */
    agency: z.string(),
  })
  .meta({ id: "DossierItem" });
export type DossierItem = z.infer<typeof DossierItem>;

export const queues = [
  "open",
  "mine",
  "unclaimed",
  "others",
  "new",
  "processing",
  "waitingForResident",
  "stopped",
  "overdue",
  "escalated",
  "dueToday",
  "inTime",
  "apologiesOwed",
  "toReturnAtCounter",
  "toReturnAtHome",
  "done",
  "all",
] as const;
export type Queue = (typeof queues)[number];

export const QueueQuery = z.strictObject({
  queue: z.enum(queues).default("all"),
  /** A code or its serial, a whole phone number, or words of a name, diacritics or not. */
  q: z.string().trim().max(100).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const QueueReply = z
  .object({
    items: z.array(DossierItem),
    /** Pass as `after` for the next page; null at the end. */
    next: z.string().nullable(),
  })
  .meta({ id: "QueueReply" });
export type QueueReply = z.infer<typeof QueueReply>;

export const QueueCounts = z.partialRecord(z.enum(queues), z.number().int()).meta({ id: "QueueCounts" });
export type QueueCounts = z.infer<typeof QueueCounts>;

/** One line of the history as people of the office see it. */
export const HistoryLine = z.looseObject({
  type: z.string(),
  at: instantOut,
  version: z.number().int(),
  by: z.string().meta({ description: "Name of the person, or of the job" }),
  onBehalfOf: z.string().optional().meta({ description: "Name of the leader in whose name it was done" }),
});

/** The persons a record is about, as the desk sees them. */
const CivilStatusView = z.object({
  persons: z.array(
    z.object({
      role: z.string(),
      name: z.string(),
      birthDate: recordedDay.optional(),
      idNumber: z.string().optional().meta({ description: "Masked" }),
    }),
  ),
  event: z.object({ date: recordedDay.optional(), place: z.string().optional() }),
});

/** `GET /api/dossiers/{ref}`: all of a dossier, for people of its agency. */
export const DossierView = DossierItem.extend({
  revision: z.number().int(),
  caseName: words,
  limitText: words,
  submitter: z.object({
    name: z.string(),
    phone: z.string(),
    idNumber: z.string().nullable().meta({ description: "Masked" }),
    address: z.string().nullable(),
  }),
  owner: z.object({
    name: z.string(),
    phone: z.string().nullable(),
    idNumber: z.string().nullable(),
    address: z.string().nullable(),
  }),
  papers: z.array(
    z.object({
      name: z.string(),
      originals: z.number(),
      certified: z.number(),
      copies: z.number(),
      /** Files that came online. */
      files: z.array(
        z.object({ id: z.string(), name: z.string(), type: z.enum(fileTypes), size: z.number().int() }),
      ),
      /** When they came, where that was in answer to what was asked for. */
      answeredAt: instantOut.nullable(),
      /** The original is brought when the result is received. */
      brought: z.boolean(),
    }),
  ),
  sets: z.number().int(),
  fee: z.object({
    amount: z.number().nullable(),
    time: z.enum(feeTimes),
    /** Dong to be collected if the result is handed over now. */
    due: z.number(),
  }),
  homeAddress: z
    .object({ line: z.string(), ward: z.string().nullable(), directions: z.string().nullable() })
    .nullable(),
  land: Land.nullable(),
  civilStatus: CivilStatusView.nullable(),
  promiseBasis: z.enum(["rule", "clerk", "reply"]),
  promiseReason: z.string().nullable(),
  /** No rule gives the date: whoever accepts it has to. */
  needsPromise: z.boolean(),
  /** When it was handed in, where that was before it was accepted. */
  submittedAt: instantOut.nullable(),
  /** The resident handed it in online. */
  online: z.boolean(),
  /** The apology the office owes, and the date it can propose. */
  apology: z
    .object({ cause: z.enum(apologyCauses), since: instantOut, was: instantOut, proposed: instantOut })
    .nullable(),
  /** The date that the last apology has named. */
  newDate: instantOut.nullable(),
  missing: z.array(z.object({ name: z.string(), note: z.string().nullable(), where: z.string().nullable() })),
  result: ResultDocument.nullable(),
  signedAt: instantOut.nullable(),
  payment: z.object({ amount: z.number().nullable(), notice: z.string().nullable() }).nullable(),
  note: z.string().nullable(),
  explanation: ExplainedDays.nullable(),
  history: z.array(HistoryLine),
  /** Every command, whether this person may give it now, and if not, why. */
  commands: z.array(
    z.object({
      type: z.enum(commandTypes),
      allowed: z.boolean(),
      why: z.enum(refusalReasons).nullable(),
      /** In the name of the leader whose authority this person holds. */
      delegated: z.boolean(),
    }),
  ),
}).meta({ id: "DossierView" });
export type DossierView = z.infer<typeof DossierView>;

/** What a command at the desk leads to. */
export const CommandReply = z
  .object({
    ref: z.string(),
    version: z.number().int(),
    status: z.enum(statuses),
    statusNo: z.number().int(),
    dueAt: instantOut.nullable(),
  })
  .meta({ id: "CommandReply" });
export type CommandReply = z.infer<typeof CommandReply>;

/** Socket event on `/desk`: something changed in this agency; refetch what you show. */
export const DeskChanged = z.object({
  ref: z.string(),
  version: z.number().int(),
  status: z.enum(statuses),
  agency: z.string(),
});
export type DeskChanged = z.infer<typeof DeskChanged>;
