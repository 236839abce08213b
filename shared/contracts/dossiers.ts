import { z } from "zod";
import { dayKinds } from "../domain/deadlines/index.ts";
import {
  commandTypes,
  homeReturnStates,
  returnModes,
  statuses,
  supplementReasons,
} from "../domain/dossiers/index.ts";
import { day, idNumber, instant, instantOut, line, phone, words } from "./common.ts";

const count = z.number().int().min(0).max(999);
const money = z.number().int().min(0).max(10_000_000_000);
const note = line(500);

export const Address = z.strictObject({
  /** Number, alley and street: `12/3/4 đường Số Mẫu`. */
  line: line(200),
  ward: line(100).optional(),
  /** How to find the door: kept for the place, not the person. */
  directions: line(300).optional(),
});
export type Address = z.infer<typeof Address>;

const person = {
  name: line(120),
  idNumber: idNumber.optional(),
  address: line(300).optional(),
};
export const Owner = z.strictObject({ ...person, phone: phone.optional() });
export const Submitter = z.strictObject({ ...person, phone });

/** One kind of paper received, with how many of each sort. `id` is the paper's in the procedure's case. */
export const PaperCount = z.strictObject({
  id: line(80).optional(),
  name: line(300).optional(),
  originals: count.default(0),
  certified: count.default(0),
  copies: count.default(0),
});
export type PaperCount = z.infer<typeof PaperCount>;

export const Land = z.strictObject({
  /** Tờ bản đồ số. */
  mapSheet: line(20),
  /** Thửa đất số. */
  parcelNumber: line(20),
  ward: line(100),
  /** Number of the title certificate (GCN), where one exists. */
  certificateNumber: line(40).optional(),
});
export type Land = z.infer<typeof Land>;

export const CivilStatus = z.strictObject({
  /** The persons the record is about: child, mother, deceased, spouses … */
  persons: z
    .array(
      z.strictObject({
        role: line(60),
        name: line(120),
        birthDate: day.optional(),
        idNumber: idNumber.optional(),
      }),
    )
    .min(1)
    .max(10),
  event: z.strictObject({ date: day.optional(), place: line(200).optional() }).default({}),
});
export type CivilStatus = z.infer<typeof CivilStatus>;

export const FeeQuantities = z.strictObject({
  copies: count.optional(),
  documents: count.optional(),
  pages: z.number().int().min(1).max(9999).optional(),
  entered: z.record(z.string().max(80), money).optional(),
  chosen: z.array(z.string().max(80)).max(20).optional(),
});

/** `POST /api/dossiers`: what a clerk takes in. */
export const NewDossier = z
  .strictObject({
    procedureCode: line(40),
    /** The case of the procedure; may be left out where there is only one. */
    caseId: line(80).optional(),
    submitter: Submitter,
    /** Whose dossier it is; the submitter's own when left out. */
    owner: Owner.optional(),
    papers: z.array(PaperCount).max(60).default([]),
    /** Number of sets of papers handed in. */
    sets: z.number().int().min(1).max(20).default(1),
    quantities: FeeQuantities.default({}),
    returnMode: z.enum(returnModes).default("counter"),
    homeAddress: Address.optional(),
    land: Land.optional(),
    civilStatus: CivilStatus.optional(),
    /** Only where the case has no rule: the promised date, entered by hand, and why that date. */
    promise: z.strictObject({ dueAt: instant, reason: note }).optional(),
    /** The language of the receipt and of messages to the resident. */
    language: z.enum(["vi", "en"]).default("vi"),
    note: note.optional(),
  })
  .meta({ id: "NewDossier" });
export type NewDossier = z.infer<typeof NewDossier>;

export const IntakeReply = z
  .object({
    ref: z.string().meta({ description: "Opaque; the dossier's name in every other call" }),
    code: z.string(),
    pin: z.string(),
    token: z.string().meta({ description: "39 digits, the content of the receipt's QR code" }),
    status: z.enum(statuses),
    statusNo: z.number().int(),
    promise: z.object({ dueAt: instantOut }),
    fee: z.object({ amount: z.number().nullable() }),
    version: z.number().int(),
  })
  .meta({ id: "IntakeReply" });
export type IntakeReply = z.infer<typeof IntakeReply>;

const decision = line(200);

/** `POST /api/dossiers/{ref}/commands`: what is asked of a dossier, with `If-Match: "<version>"`. */
export const DossierCommand = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("start") }),
    z.strictObject({
      type: z.literal("requestSupplement"),
      reason: z.enum(supplementReasons).default("missing"),
      papers: z
        .array(z.strictObject({ name: line(300), note: note.optional(), where: note.optional() }))
        .min(1)
        .max(30),
    }),
    z.strictObject({ type: z.literal("receiveSupplement"), papers: z.array(PaperCount).max(60).default([]) }),
    z.strictObject({
      type: z.literal("requestPayment"),
      amount: money.optional(),
      /** Number of the notice, such as a tax notice. */
      notice: line(60).optional(),
    }),
    z.strictObject({ type: z.literal("confirmPayment") }),
    z.strictObject({ type: z.literal("recordVerification") }),
    z.strictObject({ type: z.literal("stop"), decision }),
    z.strictObject({ type: z.literal("resume"), decision }),
    z.strictObject({ type: z.literal("finish") }),
    z.strictObject({ type: z.literal("reopen"), decision }),
    z.strictObject({ type: z.literal("withdraw") }),
    z.strictObject({ type: z.literal("returnResult") }),
    z.strictObject({ type: z.literal("reissueReceipt") }),
  ])
  .meta({ id: "DossierCommand" });
export type DossierCommand = z.infer<typeof DossierCommand>;

/** The days of an explained deadline, ready for a day ruler or a month view. Null where no rule is known. */
export const ExplainedDays = z
  .object({
    dueAt: instantOut.nullable(),
    provisional: z.boolean(),
    sentences: z.object({ vi: z.array(z.string()), en: z.array(z.string()) }),
    days: z.array(
      z.object({
        date: day,
        kind: z.enum(dayKinds),
        /** The office has a regular shift that day, counted or not. */
        open: z.boolean(),
        /** The part of the day that is counted, where it is not all of it. */
        share: z.number().optional(),
        part: z.literal("extension").optional(),
        /** The old due that an extension starts from. */
        oldDue: z.boolean().optional(),
        number: z.number().optional(),
        minutes: z.number().optional(),
        /** A day off of the week on which the office works. */
        makeUp: z.boolean().optional(),
        due: z.boolean().optional(),
        reason: words.optional(),
        decision: z.string().optional(),
      }),
    ),
  })
  .meta({ id: "ExplainedDays" });
export type ExplainedDays = z.infer<typeof ExplainedDays>;

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
  })
  .meta({ id: "DossierItem" });
export type DossierItem = z.infer<typeof DossierItem>;

export const queues = [
  "open",
  "new",
  "processing",
  "waitingForResident",
  "stopped",
  "overdue",
  "dueToday",
  "inTime",
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
    z.object({ name: z.string(), originals: z.number(), certified: z.number(), copies: z.number() }),
  ),
  sets: z.number().int(),
  fee: z.object({ amount: z.number().nullable() }),
  homeAddress: z
    .object({ line: z.string(), ward: z.string().nullable(), directions: z.string().nullable() })
    .nullable(),
  land: Land.nullable(),
  civilStatus: CivilStatus.nullable(),
  promiseBasis: z.enum(["rule", "clerk"]),
  promiseReason: z.string().nullable(),
  missing: z.array(z.object({ name: z.string(), note: z.string().nullable(), where: z.string().nullable() })),
  payment: z.object({ amount: z.number().nullable(), notice: z.string().nullable() }).nullable(),
  note: z.string().nullable(),
  explanation: ExplainedDays.nullable(),
  history: z.array(HistoryLine),
  /** Every command, whether this person may give it now, and if not, why. */
  commands: z.array(
    z.object({
      type: z.enum(commandTypes),
      allowed: z.boolean(),
      why: z.enum(["role", "status", "homeReturn"]).nullable(),
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
