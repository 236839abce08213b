import { z } from "zod";
import {
  flagCodes,
  procedureDetails,
  procedureFields,
  procedureLevels,
  stepIds,
  workRoles,
  type Procedure as DomainProcedure,
} from "../domain/procedures/index.ts";
import { recordedDay } from "./common.ts";

const text = z.string().min(1).max(100_000);

const Words = z.strictObject({ vi: text, en: text.exactOptional() });

const LimitInParts = z.strictObject({
  kind: z.enum(["workingHours", "workingDays"]),
  amount: z.number().positive().max(10_000),
});
const WholeLimit = z.strictObject({
  kind: z.enum(["calendarDays", "months"]),
  amount: z.int().positive().max(10_000),
});
const Limit = z.union([LimitInParts, WholeLimit]);
const SameDayLimit = z.strictObject({
  kind: z.literal("sameDay"),
  cutOff: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .exactOptional(),
});
const PublishedLimit = z.union([LimitInParts, WholeLimit, SameDayLimit]);

const ruleParts = {
  pause: z.enum(["resume", "restart"]).exactOptional(),
  verification: Limit.exactOptional(),
};
const ProcedureRule = z.union([
  LimitInParts.extend(ruleParts),
  WholeLimit.extend(ruleParts),
  SameDayLimit.extend(ruleParts),
]);

const amount = z.int().min(0).max(1_000_000_000_000);
const feeItemBase = { id: text, name: Words, optional: z.boolean() };
export const FeeItem = z.discriminatedUnion("kind", [
  z.strictObject({
    ...feeItemBase,
    kind: z.literal("fixed"),
    amount,
    per: z.enum(["dossier", "copy", "document"]),
  }),
  z.strictObject({
    ...feeItemBase,
    kind: z.literal("pages"),
    firstPages: z.int().min(0),
    firstAmount: amount,
    thenAmount: amount,
    mostPerCopy: amount,
  }),
  z.strictObject({ ...feeItemBase, kind: z.literal("open"), text: Words }),
]);
export type FeeItem = z.infer<typeof FeeItem>;

export const Fee = z.strictObject({
  items: z.array(FeeItem).readonly(),
  freeWhen: z.array(Words).readonly(),
});
export type Fee = z.infer<typeof Fee>;

const count = z.int().min(0).max(1000);
const Paper = z.strictObject({
  id: text,
  name: Words,
  originals: count,
  certified: count,
  copies: count,
  required: z.boolean(),
  note: Words.exactOptional(),
  where: Words.exactOptional(),
});

const ProcedureFlag = z.strictObject({
  code: z.enum(flagCodes),
  found: text.exactOptional(),
  reading: PublishedLimit.exactOptional(),
});

export const ProcedureCase = z.strictObject({
  id: text,
  name: Words,
  rule: ProcedureRule.nullable(),
  legalLimit: PublishedLimit.nullable(),
  pledgedLimit: PublishedLimit.nullable(),
  limitText: text.exactOptional(),
  flags: z.array(ProcedureFlag).readonly(),
  fee: Fee,
  papers: z.array(Paper).readonly(),
});
export type ProcedureCase = z.infer<typeof ProcedureCase>;

const workStepBase = {
  id: z.enum(stepIds),
  role: z.enum(workRoles),
  /** Left out: the agency that takes the dossier in. */
  agency: text.max(40).exactOptional(),
};
/** One hop of a workflow: with a share of the whole limit, or a limit of its own. */
export const WorkStep = z.union([
  z.strictObject({ ...workStepBase, share: z.number().positive().max(1) }),
  z.strictObject({ ...workStepBase, limit: Limit }),
]);
export type WorkStep = z.infer<typeof WorkStep>;

export const ProcedureVersion = z.strictObject({
  revision: z.int().min(1),
  effectiveFrom: recordedDay,
  effectiveTo: recordedDay.exactOptional(),
  decision: text.exactOptional(),
  legalBasis: z.array(z.strictObject({ code: text.exactOptional(), name: Words })).readonly(),
  uncertain: z.array(z.strictObject({ value: text, why: Words })).readonly(),
  homeReturn: z.boolean(),
  online: z.literal(false).exactOptional(),
  quiet: z.boolean(),
  details: z.enum(procedureDetails),
  steps: z.array(z.strictObject({ name: Words, detail: Words.exactOptional() })).readonly(),
  workflow: z.array(WorkStep).min(1).max(40).readonly().exactOptional(),
  notes: z.array(Words).readonly(),
  cases: z.array(ProcedureCase).min(1).readonly(),
});
export type ProcedureVersion = z.infer<typeof ProcedureVersion>;

const procedureHeader = {
  key: text,
  code: text,
  name: Words,
  plainName: Words.exactOptional(),
  field: z.enum(procedureFields),
  level: z.enum(procedureLevels),
  partners: z.array(z.enum(procedureLevels)).readonly(),
  source: z.enum(["catalogue", "national"]),
  promulgatedBy: z.strictObject({ code: text, name: text }).exactOptional(),
};

/** The reply of `GET /api/procedures/{code}`: the whole procedure with all its versions. */
export const Procedure = z.strictObject({
  ...procedureHeader,
  versions: z.array(ProcedureVersion).min(1).readonly(),
}) satisfies z.ZodType<DomainProcedure>;
export type Procedure = z.infer<typeof Procedure>;

/** A line of the search: enough to recognise a procedure, without its versions. */
export const ProcedureSummary = z.strictObject({
  ...procedureHeader,
  /** Whether an administrator has something to settle in its newest version. */
  flagged: z.boolean(),
});
export type ProcedureSummary = z.infer<typeof ProcedureSummary>;

/** The query of `GET /api/procedures`. */
export const ProcedureQuery = z.strictObject({
  q: z.string().max(200).exactOptional(),
  field: z.enum(procedureFields).exactOptional(),
  /** Only those that an administrator has to look at. */
  flagged: z.literal("true").exactOptional(),
  limit: z.coerce.number().int().min(1).max(100).exactOptional(),
});
export type ProcedureQuery = z.infer<typeof ProcedureQuery>;

/** The reply of `GET /api/procedures`, best match first. */
export const ProcedureList = z.strictObject({ items: z.array(ProcedureSummary).readonly() });
export type ProcedureList = z.infer<typeof ProcedureList>;

/** `GET /api/procedures/{code}/link`: its public page, with the QR code for a screen to show to a phone. */
export const PageLink = z
  .object({ url: z.string(), qr: z.array(z.string().regex(/^[01]+$/)) })
  .meta({ id: "PageLink" });
export type PageLink = z.infer<typeof PageLink>;
