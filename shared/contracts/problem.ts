import { z } from "zod";
import { domainErrorCodes } from "../domain/errors.ts";

/** Errors of the edge, beside those of the rules. */
export const edgeErrorCodes = [
  "invalid-request",
  "malformed-json",
  "body-too-large",
  "unsupported-media-type",
  "not-found",
  "method-not-allowed",
  "not-signed-in",
  "wrong-credentials",
  "code-required",
  "wrong-code",
  "wrong-password",
  "forbidden",
  "foreign-origin",
  "device-required",
  "version-required",
  "idempotency-key-reused",
  "no-match",
  "ticket-expired",
  "sealed-unreadable",
  "hand-over-ended",
  "no-voice",
  "too-many-requests",
  "phone-not-verified",
  "phone-code-wrong",
  "phone-check-needed",
  "too-many-drafts",
  "draft-changed",
  "draft-closed",
  "file-too-large",
  "file-type-refused",
  "file-damaged",
  "file-name-refused",
  "picture-too-large",
  "too-many-files",
  "not-to-follow",
  "too-many-followers",
  "push-refused",
  "push-key-unknown",
  "link-expired",
  "clock-not-idle",
  "clock-backwards",
  "unavailable",
  "internal",
] as const;

export const problemCodes = [...domainErrorCodes, ...edgeErrorCodes] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** RFC 9457. `title` and `detail` are in the caller's language; `code` is stable. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    code: z.enum(problemCodes),
    /** What was wrong, field by field, for `invalid-request`. */
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    /** The values the rule spoke of, such as `status` and `allowed`. */
    params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;
