import type { ErrorRequestHandler, Response } from "express";
import type { Logger } from "pino";
import type { Problem, ProblemCode } from "../../shared/contracts/problem.ts";
import { DeadlineError } from "../../shared/domain/deadlines/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { translator, type Language } from "../../shared/i18n/index.ts";
import { EdgeError } from "./edge-error.ts";
import { languageOf } from "./language.ts";

/** The only place that knows HTTP statuses. A new code without one does not compile. */
const statuses: Readonly<Record<ProblemCode, number>> = {
  "forbidden-transition": 409,
  "role-not-allowed": 403,
  "version-conflict": 412,
  "held-elsewhere": 409,
  "not-your-turn": 409,
  "claimed-by-colleague": 409,
  "already-yours": 409,
  "username-taken": 409,
  "weak-password": 422,
  "own-account": 409,
  "own-proposal": 409,
  "delegation-period": 422,
  "delegation-overlaps": 409,
  "second-factor-in-force": 409,
  "no-second-factor": 409,
  "unknown-colleague": 422,
  "unknown-agency": 422,
  "unknown-step": 422,
  "workflow-fault": 422,
  "nowhere-to-hand-over": 422,
  "reason-required": 422,
  "unknown-procedure": 422,
  "procedure-not-in-force": 422,
  "case-required": 422,
  "unknown-case": 422,
  "promise-required": 422,
  "promise-not-expected": 422,
  "promise-in-the-past": 422,
  "address-required": 422,
  "home-return-not-allowed": 422,
  "land-details-required": 422,
  "civil-status-details-required": 422,
  "unknown-paper": 422,
  "not-online": 422,
  "papers-not-handed-in": 422,
  "no-deadline-possible": 422,
  "limit-not-known": 422,
  "nothing-to-request": 422,
  "no-receipt": 409,
  "verification-not-foreseen": 409,
  "verification-already-recorded": 409,
  "extension-already-given": 409,
  "extension-needs-rule": 409,
  "no-apology-owed": 409,
  "apology-reason-required": 422,
  "new-date-too-early": 422,
  "sitting-terms": 422,
  "sitting-conflicts": 409,
  "not-on-roster": 403,
  "no-sitting-open": 409,
  "sitting-not-open": 409,
  "sitting-over": 409,
  "sitting-goes-on": 409,
  "sitting-not-closed": 409,
  "sitting-open": 409,
  "slot-full": 409,
  "unknown-slot": 422,
  "slot-over": 409,
  "slots-taken": 409,
  "sitting-full": 409,
  "procedure-not-here": 422,
  "unknown-ticket": 404,
  "ticket-ended": 409,
  "ticket-elsewhere": 409,
  "ticket-not-yet": 409,
  "already-booked": 409,
  "lane-empty": 409,
  "lane-not-empty": 409,
  "counter-busy": 409,
  "unknown-counter": 422,
  "cash-handed-over": 409,
  "nothing-handed-over": 409,
  "own-hand-over": 409,
  "delivery-not-yours": 403,
  "delivery-not-offered": 403,
  "delivery-wrong-seal": 409,
  "delivery-seal-taken": 409,
  "delivery-must-return": 409,
  "delivery-id-not-looked": 422,
  "delivery-needs-proof": 422,
  "fee-not-known": 422,
  "fee-not-collected": 422,
  "unknown-original": 422,
  "originals-not-awaited": 409,
  "unknown-courier": 422,
  "delivery-forbidden-transition": 409,
  "delivery-wrong-pin": 422,
  "delivery-pin-locked": 409,
  "delivery-other-office": 403,
  "delivery-to-counter": 409,
  "delivery-still-waits": 409,
  "delivery-left": 409,
  "delivery-window-gone": 409,
  "stop-pinned": 409,
  "round-out": 409,
  "stop-not-in-round": 409,
  "device-revoked": 401,
  "device-name-taken": 409,
  "device-changed": 412,
  "help-call-answered": 409,
  "help-call-over": 409,
  "invalid-request": 400,
  "malformed-json": 400,
  "body-too-large": 413,
  "unsupported-media-type": 415,
  "not-found": 404,
  "method-not-allowed": 405,
  "not-signed-in": 401,
  "wrong-credentials": 401,
  "code-required": 401,
  "wrong-code": 401,
  "wrong-password": 422,
  forbidden: 403,
  "foreign-origin": 403,
  "device-required": 403,
  "version-required": 428,
  "idempotency-key-reused": 422,
  "no-match": 404,
  "ticket-expired": 401,
  "sealed-unreadable": 422,
  "hand-over-ended": 410,
  "no-voice": 404,
  "too-many-requests": 429,
  "phone-not-verified": 401,
  "phone-code-wrong": 422,
  "phone-check-needed": 403,
  "too-many-drafts": 409,
  "draft-changed": 412,
  "draft-closed": 409,
  "file-too-large": 413,
  "file-type-refused": 415,
  "file-damaged": 422,
  "file-name-refused": 422,
  "picture-too-large": 422,
  "too-many-files": 409,
  "not-to-follow": 409,
  "too-many-followers": 409,
  "push-refused": 422,
  "push-key-unknown": 409,
  "link-expired": 404,
  "clock-not-idle": 409,
  "clock-backwards": 409,
  unavailable: 503,
  internal: 500,
};

/** Turns whatever was thrown into problem+json in the caller's language. Unknown errors are logged, not told. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const known = asKnown(error);
    if (known.code === "internal" || known.code === "unavailable") {
      log.error({ err: error, path: request.path }, "request failed");
    }
    if (known instanceof EdgeError) response.set(known.headers);
    sendProblem(response, problemOf(known, languageOf(request), request.path));
  };
}

/** The problem document of an error, with words from the catalogue. */
export function problemOf(error: DomainError | EdgeError, language: Language, instance?: string): Problem {
  const t = translator(language);
  const params = error instanceof DomainError ? error.params : {};
  return {
    type: `urn:motcua:problem:${error.code}`,
    code: error.code,
    status: statuses[error.code],
    title: t(`problems:${error.code}.title`),
    detail: t(`problems:${error.code}.detail`, wordsOf(params, language)),
    ...(instance && { instance }),
    ...(error instanceof EdgeError && error.errors && { errors: error.errors }),
    ...(Object.keys(params).length > 0 && { params: mutable(params) }),
  };
}

export function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
}

function asKnown(error: unknown): DomainError | EdgeError {
  if (error instanceof DeadlineError) return new DomainError("no-deadline-possible", { reason: error.code });
  if (error instanceof DomainError || error instanceof EdgeError) return error;
  const kind = error instanceof Error && "type" in error ? error.type : null;
  if (kind === "entity.too.large") return new EdgeError("body-too-large");
  if (kind === "entity.parse.failed" || kind === "request.aborted") return new EdgeError("malformed-json");
  if (kind === "encoding.unsupported" || kind === "charset.unsupported") {
    return new EdgeError("unsupported-media-type");
  }
  if (error instanceof URIError) return new EdgeError("not-found");
  // What could not be unpacked comes without a type of its own.
  if (error instanceof Error && "statusCode" in error && error.statusCode === 400) {
    return new EdgeError("malformed-json");
  }
  if (error instanceof Error && /^Mongo(ServerSelection|Network|NotConnected)/.test(error.name)) {
    return new EdgeError("unavailable", { headers: { "retry-after": "5" } });
  }
  return new EdgeError("internal");
}

function mutable(params: DomainError["params"]): NonNullable<Problem["params"]> {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === "string" || typeof value === "number" ? value : [...value],
    ]),
  );
}

/** Params that are dong. */
const amounts: ReadonlySet<string> = new Set(["due", "collected"]);

/** Names of statuses and commands said in words, where the catalogue has them. */
function wordsOf(params: DomainError["params"], language: Language): Record<string, string> {
  const t = translator(language);
  const say = (key: string, word: string | number) =>
    t(
      [
        ...(key === "step" ? [`problems:steps.${word}`] : []),
        `problems:words.${word}`,
        `deadlines:refused.${word}`,
        `states:status.${word}`,
        "problems:words.asIs",
      ],
      { word },
    );
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === "object"
        ? value.map((word) => say(key, word)).join(", ") || t("problems:words.nothing")
        : typeof value === "number" && amounts.has(key)
          ? new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB").format(value)
          : say(key, value),
    ]),
  );
}
