import { Router, type Response } from "express";
import { PreviewWorkflow, SaveWorkflow, type WorkflowReply } from "../../shared/contracts/workflows.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import {
  assertWorkflow,
  defaultWorkflow,
  versionInForce,
  type Procedure,
  type WorkStep,
} from "../../shared/domain/procedures/index.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import type { WorkflowStore } from "../../shared/store/workflows/workflow.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { allowed } from "../http/handle.ts";
import { parse, versionOf } from "../http/parse.ts";
import { bothLanguages } from "../http/present.ts";
import { previewOf } from "./preview-of.ts";

/**
 * `/api/workflows/{code}`: the way of a procedure through the administrator's own agency. What is saved holds for dossiers taken in
 * from then on; those before keep theirs.
 */
export function workflowRoutes(services: {
  readonly workflows: WorkflowStore;
  readonly procedures: ProcedureStore;
  readonly accounts: AccountStore;
  readonly agencies: AgencyStore;
  readonly clock: BusinessClock;
  readonly calendarOf: (agency: string) => Calendar;
}): Router {
  const router = Router();
  const { workflows, procedures, accounts, agencies, clock, calendarOf } = services;

  /** @throws EdgeError `not-found` */
  async function getProcedure(code: unknown): Promise<Procedure> {
    const procedure = typeof code === "string" ? await procedures.findByCode(code) : null;
    if (!procedure) throw new EdgeError("not-found");
    return procedure;
  }

  async function versionNow(procedure: Procedure) {
    return versionInForce(procedure, dateOf((await clock.now()).getTime()));
  }

  /** @throws DomainError `workflow-fault` */
  async function check(own: string, steps: readonly WorkStep[]): Promise<void> {
    const codes = await agencies.findCodes();
    assertWorkflow(steps, { own, others: codes.filter((code) => code !== own) });
  }

  async function send(response: Response, agency: string, procedure: Procedure): Promise<void> {
    const [latest, version] = await Promise.all([
      workflows.findLatest(agency, procedure.key),
      versionNow(procedure),
    ]);
    const published = version?.workflow;
    const base = published
      ? { source: "published" as const, steps: [...published] }
      : { source: "default" as const, steps: [...defaultWorkflow] };
    const names = latest ? await accounts.findNames([latest.savedBy]) : new Map<string, string>();
    const reply: WorkflowReply = {
      code: procedure.code,
      name: bothLanguages(procedure.plainName ?? procedure.name),
      revision: latest?.revision ?? 0,
      ...(latest?.steps ? { source: "own", steps: latest.steps } : base),
      base,
      savedAt: latest?.at.toISOString() ?? null,
      savedBy: latest && (names.get(latest.savedBy) ?? latest.savedBy),
    };
    response.set({ etag: `"${reply.revision}"`, "cache-control": "no-store" }).json(reply);
  }

  router.get(
    "/api/workflows/:code",
    allowed("workflows", async ({ agency }, request, response) => {
      await send(response, agency, await getProcedure(request.params["code"]));
    }),
  );

  router.post(
    "/api/workflows/:code/preview",
    allowed("workflows", async ({ agency }, request, response) => {
      const procedure = await getProcedure(request.params["code"]);
      const { steps } = parse(PreviewWorkflow, request.body, request);
      await check(agency, steps);
      const cases = (await versionNow(procedure))?.cases ?? [];
      const calendar = calendarOf(agency);
      response.json(previewOf(cases, steps, { now: await clock.now(), calendar }));
    }),
  );

  router.put(
    "/api/workflows/:code",
    allowed("workflows", async ({ agency, account }, request, response) => {
      const procedure = await getProcedure(request.params["code"]);
      const { steps } = parse(SaveWorkflow, request.body, request);
      const seen = versionOf(request);
      if (steps) await check(agency, steps);
      const at = await clock.now();
      await workflows.save({ agency, procedureKey: procedure.key, steps, savedBy: account, at }, seen);
      await send(response, agency, procedure);
    }),
  );

  return router;
}
