import { z } from "zod";
import {
  feeTimes,
  refusalGrounds,
  returnModes,
  statuses,
  supplementReasons,
} from "../domain/dossiers/index.ts";
import { Address } from "./address.ts";
import { idNumber, instant, instantOut, line, money, note, phone, recordedDay } from "./common.ts";

const count = z.number().int().min(0).max(999);

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
        birthDate: recordedDay.optional(),
        idNumber: idNumber.optional(),
      }),
    )
    .min(1)
    .max(10),
  event: z.strictObject({ date: recordedDay.optional(), place: line(200).optional() }).default({}),
});
export type CivilStatus = z.infer<typeof CivilStatus>;

export const FeeQuantities = z.strictObject({
  copies: count.optional(),
  documents: count.optional(),
  pages: z.number().int().min(1).max(9999).optional(),
  entered: z.record(z.string().max(80), money).optional(),
  chosen: z.array(z.string().max(80)).max(20).optional(),
});

/** Asking for papers: what is missing, and why. */
export const SupplementAsked = {
  reason: z.enum(supplementReasons).default("missing"),
  papers: z
    .array(z.strictObject({ name: line(300), note: note.optional(), where: line(300).optional() }))
    .min(1)
    .max(30),
};
/** Refusing: on what ground, and what exactly it is. */
export const Refused = { ground: z.enum(refusalGrounds), note };
/** Entered by hand where the case has no rule: the promised date, and why that date. */
export const Promised = z.strictObject({ dueAt: instant, reason: note });

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
    /** When the fee is paid; left out: now. */
    feeTime: z.enum(feeTimes).optional(),
    returnMode: z.enum(returnModes).default("counter"),
    homeAddress: Address.optional(),
    land: Land.optional(),
    civilStatus: CivilStatus.optional(),
    /** Only where the case has no rule: the promised date, entered by hand, and why that date. */
    promise: Promised.optional(),
    /** The language of the receipt and of messages to the resident. */
    language: z.enum(["vi", "en"]).default("vi"),
    note: note.optional(),
    /** The ticket of a sitting after hours that this comes of: `<sitting>.<number>`. */
    ticket: z
      .string()
      .regex(/^[\w-]{1,90}\.\d{1,5}$/)
      .optional(),
    /** Instead of accepting it: a refusal, or what is missing before it can be accepted. */
    answer: z
      .discriminatedUnion("type", [
        z.strictObject({ type: z.literal("refuse"), ...Refused }),
        z.strictObject({ type: z.literal("requestSupplement"), ...SupplementAsked }),
      ])
      .optional(),
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
    fee: z.object({ amount: z.number().nullable(), time: z.enum(feeTimes) }),
    version: z.number().int(),
  })
  .meta({ id: "IntakeReply" });
export type IntakeReply = z.infer<typeof IntakeReply>;
