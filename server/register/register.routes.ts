import { Router } from "express";
import {
  RegisterPeriod,
  RegisterQuery,
  type RegisterLine,
  type RegisterPage,
} from "../../shared/contracts/register.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import { fullDate } from "../../shared/i18n/dates.ts";
import { translator } from "../../shared/i18n/index.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { RegisterStore } from "../../shared/store/dossiers/register.store.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { ReadingStore } from "../../shared/store/readings/reading.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { allowed } from "../http/handle.ts";
import { parse } from "../http/parse.ts";
import { sendPdf, sendWorkbook } from "../http/send-file.ts";
import { noteReading } from "../readings/index.ts";
import { agencyOn, renderRegister } from "../receipts/index.ts";
import { columnsOf } from "./register-columns.ts";
import { registerLineOf } from "./register-line.ts";
import { registerSheet } from "./register-sheet.ts";

const pageSize = 1_000;

/** `/api/register`: form 7, the dossiers that came in between two days: on screen, as a workbook, as PDF. */
export function registerRoutes(services: {
  readonly register: RegisterStore;
  readonly agencies: AgencyStore;
  readonly readings: ReadingStore;
  readonly vault: PersonalVault;
}): Router {
  const router = Router();
  const { register, agencies, readings, vault } = services;

  /** All lines of a period, each page noted as read before it is used. */
  async function linesOf(actor: Actor, of: { from: string; to: string }): Promise<RegisterLine[]> {
    const lines: RegisterLine[] = [];
    for (let after: string | null = null; ;) {
      const page = await register.page({ agency: actor.agency, ...of, after, limit: pageSize });
      await noteReading(
        readings,
        actor,
        "printing",
        page.map(({ _id }) => _id),
      );
      lines.push(...page.map((document) => registerLineOf(document, vault)));
      const last = page.at(-1);
      if (!last || page.length < pageSize) return lines;
      after = last.code;
    }
  }

  router.get(
    "/api/register",
    allowed("register", async (actor, request, response) => {
      const { from, to, after = null, limit } = parse(RegisterQuery, request.query, request);
      const found = await register.page({ agency: actor.agency, from, to, after, limit: limit + 1 });
      const page = found.slice(0, limit);
      await noteReading(
        readings,
        actor,
        "handling",
        page.map(({ _id }) => _id),
      );
      response.json({
        items: page.map((document) => registerLineOf(document, vault)),
        next: found.length > limit ? (page.at(-1)?.code ?? null) : null,
      } satisfies RegisterPage);
    }),
  );

  router.get(
    "/api/register.xlsx",
    allowed("register", async (actor, request, response) => {
      const period = parse(RegisterPeriod, request.query, request);
      const sheet = await registerSheet(await linesOf(actor, period));
      sendWorkbook(response, fileOf(actor, period), sheet);
    }),
  );

  router.get(
    "/api/register.pdf",
    allowed("register", async (actor, request, response) => {
      const period = parse(RegisterPeriod, request.query, request);
      const agency = await agencies.findById(actor.agency);
      if (!agency) throw new EdgeError("not-found");
      const columns = columnsOf(translator("vi"));
      const lines = await linesOf(actor, period);
      const inWords = (date: string) => fullDate(Date.parse(`${date}T12:00:00+07:00`), "vi");
      const pdf = await renderRegister({
        agency: agencyOn(agency, "vi"),
        from: inWords(period.from),
        to: inWords(period.to),
        columns,
        rows: lines.map((line, at) => columns.map(({ text }) => text(line, at))),
      });
      sendPdf(response, fileOf(actor, period), pdf);
    }),
  );

  return router;
}

const fileOf = ({ agency }: Actor, { from, to }: { readonly from: string; readonly to: string }): string =>
  `so-theo-doi-${agency}-${from}-${to}`;
