import { z } from "zod";
import { stepIds, stepWarnings } from "../domain/procedures/index.ts";
import { instantOut, words } from "./common.ts";
import { WorkStep } from "./procedures.ts";

/** Rules of their own say how few and how many there may be. */
const steps = z.array(WorkStep).max(40);

export const workflowSources = ["own", "published", "default"] as const;
/** The agency's own, that of the procedure's version in force, or that of every procedure that has none. */
export type WorkflowSource = (typeof workflowSources)[number];

/** `GET /api/workflows/{code}`: the way that dossiers of a procedure go which are taken in now. */
export const WorkflowReply = z
  .object({
    code: z.string(),
    name: words,
    /** 0 where the agency has saved nothing yet. */
    revision: z.number().int(),
    source: z.enum(workflowSources),
    steps,
    /** What holds where the agency has none of its own. */
    base: z.object({ source: z.enum(["published", "default"]), steps }),
    savedAt: instantOut.nullable(),
    savedBy: z.string().nullable().meta({ description: "Name of the person" }),
  })
  .meta({ id: "WorkflowReply" });
export type WorkflowReply = z.infer<typeof WorkflowReply>;

/** `PUT /api/workflows/{code}` with `If-Match: "<revision>"`; null: no way of the agency's own any more. */
export const SaveWorkflow = z.strictObject({ steps: steps.nullable() });
export type SaveWorkflow = z.input<typeof SaveWorkflow>;

/** `POST /api/workflows/{code}/preview`: when each step would be due, before anything is saved. */
export const PreviewWorkflow = z.strictObject({ steps });
export type PreviewWorkflow = z.input<typeof PreviewWorkflow>;

export const WorkflowPreview = z
  .object({
    /** Accepted at this instant. */
    at: instantOut,
    /** Each case of the procedure's version in force. */
    cases: z.array(
      z.object({
        id: z.string(),
        name: words,
        limit: words,
        /** Null where no rule gives the date. */
        dueAt: instantOut.nullable(),
        /** In the order of the steps; null where the limit is not divided. */
        steps: z
          .array(
            z.object({
              id: z.enum(stepIds),
              dueAt: instantOut,
              warning: z.enum(stepWarnings).nullable(),
            }),
          )
          .nullable(),
      }),
    ),
  })
  .meta({ id: "WorkflowPreview" });
export type WorkflowPreview = z.infer<typeof WorkflowPreview>;
