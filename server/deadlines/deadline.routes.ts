import { Router } from "express";
import { PreviewDeadline, type DeadlinePreview } from "../../shared/contracts/deadlines.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { explainDue, type ClockFacts, type Rule } from "../../shared/domain/deadlines/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { chooseCase } from "../../shared/domain/procedures/index.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import { explained } from "../dossiers/index.ts";
import { EdgeError } from "../http/edge-error.ts";
import type { Limits } from "../http/limits.ts";
import { parse } from "../http/parse.ts";

/** `/api/deadlines`: "When will it be ready?", for everybody, by the rules and the calendar that dossiers are counted by. */
export function deadlineRoutes(services: {
  readonly procedures: ProcedureStore;
  readonly agencies: AgencyStore;
  readonly limits: Limits;
  readonly calendarOf: (agency: string) => Calendar;
}): Router {
  const router = Router();
  const { procedures, agencies, limits, calendarOf } = services;

  /** @throws EdgeError `not-found` for an agency that is not one of this installation's */
  async function calendarFor(asked: string | undefined): Promise<Calendar> {
    const agency = asked === undefined ? await agencies.findFirst() : await agencies.findById(asked);
    if (!agency && asked !== undefined) throw new EdgeError("not-found");
    return calendarOf(agency?._id ?? "");
  }

  /** @throws DomainError `unknown-procedure`, `procedure-not-in-force`, `case-required`, `unknown-case`, `limit-not-known` */
  async function ruleFor({ rule, procedureCode, caseId, acceptedAt }: PreviewDeadline): Promise<Rule> {
    if (rule) return ruleOf(rule);
    const code = procedureCode ?? "";
    const procedure = await procedures.findByCode(code);
    if (!procedure) throw new DomainError("unknown-procedure", { procedureCode: code });
    const date = dateOf(acceptedAt.getTime());
    const { procedureCase } = chooseCase(procedure, { procedureCode: code, caseId, date });
    // No limit is known that could be computed: a clerk says the day, and nobody guesses it here.
    if (!procedureCase.rule) throw new DomainError("limit-not-known");
    return procedureCase.rule;
  }

  router.post("/api/deadlines/preview", async (request, response) => {
    await limits.preview.spend(request.ip ?? "");
    const asked = parse(PreviewDeadline, request.body, request);
    const [calendar, rule] = await Promise.all([calendarFor(asked.agency), ruleFor(asked)]);
    response.set("cache-control", "no-store").json(previewOf(rule, factsOf(asked), calendar));
  });

  return router;
}

/** @throws DeadlineError what the engine refuses */
function previewOf(rule: Rule, facts: ClockFacts, calendar: Calendar): DeadlinePreview {
  const explanation = explainDue(rule, facts, calendar);
  const { dueAt, left, calendarVersion, provisional } = explanation;
  return {
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    left: left && {
      kind: left.kind,
      amount: left.amount,
      ...(left.extension && { extension: { ...left.extension } }),
    },
    explanation: explained(explanation),
    calendarVersion,
    provisional,
  };
}

function ruleOf(rule: NonNullable<PreviewDeadline["rule"]>): Rule {
  const verification = rule.verification && { verification: rule.verification };
  if (rule.kind !== "sameDay") return { kind: rule.kind, amount: rule.amount, ...verification };
  return { kind: rule.kind, ...(rule.cutOff !== undefined && { cutOff: rule.cutOff }), ...verification };
}

function factsOf({ acceptedAt, verificationAt, pauses, extension }: PreviewDeadline): ClockFacts {
  return {
    acceptedAt: acceptedAt.getTime(),
    ...(verificationAt && { verificationAt: verificationAt.getTime() }),
    pauses: pauses.map(({ from, to, policy }) => ({
      from: from.getTime(),
      ...(to && { to: to.getTime() }),
      ...(policy && { policy }),
    })),
    ...(extension && { extension }),
  };
}
