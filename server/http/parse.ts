import type { Request } from "express";
import { z } from "zod";
import { translator, type Language } from "../../shared/i18n/index.ts";
import { EdgeError } from "./edge-error.ts";
import { languageOf } from "./language.ts";

/** What a contract of ours refuses for a reason of its own has words of its own: `params.why`. */
const withOwn =
  (language: Language, others: z.core.$ZodErrorMap): z.core.$ZodErrorMap =>
  (issue) =>
    issue.code === "custom" && typeof issue.params?.["why"] === "string"
      ? translator(language)(`problems:faults.${issue.params["why"]}`)
      : others(issue);
const wordings: Readonly<Record<Language, z.core.$ZodErrorMap>> = {
  vi: withOwn("vi", z.locales.vi().localeError),
  en: withOwn("en", z.locales.en().localeError),
};

/**
 * Parses what came over the wire by its contract; nothing unparsed gets past the edge.
 * @throws EdgeError `invalid-request` with every field that is wrong, in the caller's language
 */
export function parse<S extends z.ZodType>(schema: S, value: unknown, request: Request): z.output<S> {
  const parsed = schema.safeParse(value, { error: wordings[languageOf(request)] });
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap(flatten).map(({ path, message }) => ({
    path: path.map(String).join("."),
    message,
  }));
  throw new EdgeError("invalid-request", { errors });
}

/** An issue of a union stands for the branch that came closest: the one with the fewest complaints. */
function flatten(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
  return closest.flatMap(flatten).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

const ifMatch = /^(?:W\/)?"(\d{1,9})"$|^(\d{1,9})$/;

/**
 * The version a command rests on, from `If-Match: "<version>"`.
 * @throws EdgeError `version-required`
 */
export function versionOf(request: Request): number {
  const header = request.get("if-match");
  const match = header === undefined ? null : ifMatch.exec(header.trim());
  if (!match) throw new EdgeError("version-required");
  return Number(match[1] ?? match[2]);
}

const KeyHeader = z.object({
  "Idempotency-Key": z
    .string()
    .regex(/^[\x21-\x7E]{1,128}$/)
    .optional(),
});

/**
 * The `Idempotency-Key` of a request, if it has one.
 * @throws EdgeError `invalid-request` for one that is empty, too long or not printable
 */
export function idempotencyKeyOf(request: Request): string | null {
  const header = { "Idempotency-Key": request.get("idempotency-key") };
  return parse(KeyHeader, header, request)["Idempotency-Key"] ?? null;
}
