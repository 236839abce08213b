import { z } from "zod";
import { returnModes, statuses } from "../domain/dossiers/index.ts";
import { fileTypes } from "../domain/uploads/index.ts";
import { instantOut, words } from "./common.ts";
import { IntakeReply } from "./intake.ts";
import { Point } from "./rounds.ts";

/** What one phone may have begun at a time, and what one draft may hold. */
export const mostDrafts = 5;
export const mostFiles = 20;
export const mostBytesInAll = 60 * 1024 * 1024;
/** A draft is kept for so many days after its last change. */
export const draftDays = 30;

/** As it is typed: half a number and an empty name are worth keeping too. */
const typed = z.string().max(500).default("");
const person = { name: typed, idNumber: typed, address: typed };
const Person = z.strictObject({ ...person, phone: typed });
const noPerson = { name: "", idNumber: "", address: "", phone: "" };

/** What the fields of an online submission hold. */
export const DraftValues = z
  .strictObject({
    submitter: z.strictObject(person).default({ name: "", idNumber: "", address: "" }),
    ownerDiffers: z.boolean().default(false),
    owner: Person.default(noPerson),
    persons: z
      .array(z.strictObject({ role: typed, name: typed, birthDate: typed, idNumber: typed }))
      .max(10)
      .default([]),
    event: z.strictObject({ date: typed, place: typed }).default({ date: "", place: "" }),
    land: z
      .strictObject({ mapSheet: typed, parcelNumber: typed, ward: typed, certificateNumber: typed })
      .default({ mapSheet: "", parcelNumber: "", ward: "", certificateNumber: "" }),
    copies: typed,
    /** Papers whose original is brought, by id. */
    brought: z.array(z.string().max(80)).max(60).default([]),
    returnMode: z.enum(returnModes).default("counter"),
    homeAddress: z
      .strictObject({
        /** All in one, in drafts from before there were parts. */
        line: typed,
        number: typed,
        alley: typed,
        street: typed,
        ward: typed,
        directions: typed,
        point: Point.nullable().default(null),
      })
      .default({ line: "", number: "", alley: "", street: "", ward: "", directions: "", point: null }),
    note: typed,
  })
  .meta({ id: "DraftValues" });
export type DraftValues = z.output<typeof DraftValues>;

const code = z.string().trim().min(1).max(40);
const caseId = z.string().max(80).nullable().default(null);
const language = z.enum(["vi", "en"]).default("vi");

/** `POST /api/drafts`: begin, or go on with what this phone has begun of the procedure. */
export const NewDraft = z.strictObject({ procedureCode: code, caseId, language }).meta({ id: "NewDraft" });

/** `PUT /api/drafts/{id}`: what the fields hold now, with `If-Match: "<version>"`. */
export const SaveDraft = z.strictObject({ caseId, language, values: DraftValues }).meta({ id: "SaveDraft" });

export const DraftSaved = z
  .object({ version: z.number().int(), updatedAt: instantOut })
  .meta({ id: "DraftSaved" });

/** A file that has arrived, whole and looked at. */
export const DraftFile = z
  .object({
    paper: z.string().meta({ description: "The paper's id; of an answer, its place in what was asked for" }),
    name: z.string(),
    type: z.enum(fileTypes),
    size: z.number().int(),
  })
  .meta({ id: "DraftFile" });
export type DraftFile = z.infer<typeof DraftFile>;

export const draftKinds = ["dossier", "answer"] as const;

const item = {
  id: z.string(),
  /** A dossier that is handed in, or papers that were asked for. */
  kind: z.enum(draftKinds),
  procedureCode: z.string(),
  title: words,
  version: z.number().int(),
  updatedAt: instantOut,
  expiresAt: instantOut,
  /** It is being handed in: nothing can be changed, and handing it in again ends it. */
  frozen: z.boolean(),
};

export const DraftItem = z.object(item).meta({ id: "DraftItem" });
export type DraftItem = z.infer<typeof DraftItem>;

/** `GET /api/drafts`: what this phone has begun. */
export const DraftList = z.object({ items: z.array(DraftItem) }).meta({ id: "DraftList" });
export type DraftList = z.infer<typeof DraftList>;

export const Draft = z
  .object({
    ...item,
    caseId: z.string().nullable(),
    phone: z.string(),
    values: DraftValues,
    files: z.array(DraftFile),
    /** What was asked for; empty for a dossier that is handed in. */
    asked: z.array(z.object({ name: z.string(), note: z.string().nullable(), where: z.string().nullable() })),
    /** From when the office would look at it, handed in now. */
    looksAt: instantOut,
    /** By when it would answer. */
    repliesBy: instantOut,
  })
  .meta({ id: "Draft" });
export type Draft = z.infer<typeof Draft>;

/** The query of an upload: how the file is called. */
export const FileQuery = z.strictObject({ name: z.string().max(1000) });

/** `POST /api/drafts/{id}/submission`: alike for the first time and every repeat. */
export const Submission = IntakeReply.extend({
  submittedAt: instantOut,
  looksAt: instantOut,
  repliesBy: instantOut,
  qr: z.array(z.string()).meta({ description: "The token as a QR code: rows of modules, 1 is dark" }),
}).meta({ id: "Submission" });
export type Submission = z.infer<typeof Submission>;

/** `POST /api/drafts/{id}/answer` */
export const Answered = z.object({ ref: z.string(), status: z.enum(statuses) }).meta({ id: "Answered" });
export type Answered = z.infer<typeof Answered>;

/** `POST /api/tracking/answer`: begin to answer what was asked for, by the ticket of a look-up. */
export const NewAnswer = z.strictObject({ ticket: z.string().max(2000) }).meta({ id: "NewAnswer" });
