import type { z } from "zod";
import type { ZodOpenApiOperationObject } from "zod-openapi";
import { Problem } from "../../shared/contracts/problem.ts";

type Operation = {
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly reply?: z.ZodType;
  readonly status?: 200 | 201 | 204;
  readonly query?: z.ZodObject;
  readonly path?: readonly string[];
  readonly headers?: readonly (
    | "If-Match"
    | "If-Match?"
    | "Idempotency-Key"
    | "Authorization"
    | "X-Kiosk-Token"
  )[];
  /** The media types of a body that is a file. */
  readonly upload?: readonly string[];
  /** The media type of a reply that is not JSON. */
  readonly file?:
    | "application/pdf"
    | "application/octet-stream"
    | "text/calendar"
    | "audio/wav"
    | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  /** Open to everybody; other operations need the session cookie. */
  readonly open?: boolean;
};

const headerNotes = {
  "If-Match": 'The version decided on, as "3"',
  "If-Match?": 'The version decided on, as "3"; may be left out',
  "Idempotency-Key": "Makes a repeated request the same request; 1–128 printable ASCII characters",
  Authorization: "Bearer, then the ticket of a look-up or the token of a verified phone",
  "X-Kiosk-Token": "The token of a registered screen",
} as const;

const binary = { type: "string" as const, format: "binary" };

/** One operation of the document, with what all of them share. */
export function operation(of: Operation): ZodOpenApiOperationObject {
  const content = of.file
    ? { [of.file]: { schema: binary } }
    : of.reply && { "application/json": { schema: of.reply } };
  const parameters = [
    ...(of.path ?? []).map((name) => ({
      name,
      in: "path" as const,
      required: true,
      schema: { type: "string" as const },
    })),
    ...(of.headers ?? []).map((name) => ({
      name: name.replace("?", ""),
      in: "header" as const,
      required: name === "If-Match" || name === "Authorization",
      description: headerNotes[name],
      schema: { type: "string" as const },
    })),
  ];
  return {
    summary: of.summary,
    ...(of.open ? { security: [] } : {}),
    ...(parameters.length > 0 && { parameters }),
    ...(of.query && { requestParams: { query: of.query } }),
    ...(of.upload && {
      requestBody: {
        required: true,
        content: Object.fromEntries(of.upload.map((type) => [type, { schema: binary }])),
      },
    }),
    ...(of.body && { requestBody: { required: true, content: { "application/json": { schema: of.body } } } }),
    responses: {
      [String(of.status ?? 200)]: { description: "OK", ...(content && { content }) },
      default: {
        description: "What went wrong, in the caller's language, with a stable code",
        content: { "application/problem+json": { schema: Problem } },
      },
    },
  };
}
