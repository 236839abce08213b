import { Router } from "express";
import { asOf, type Sitting } from "../../shared/domain/after-hours/index.ts";
import { instantOf } from "../../shared/domain/time/index.ts";
import { wordsIn } from "../../shared/domain/procedures/index.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import { toSitting } from "../../shared/store/after-hours/sitting-mapping.ts";
import type { SittingStore } from "../../shared/store/after-hours/sitting.store.ts";
import type { TakenIn, TakingsStore } from "../../shared/store/after-hours/takings.store.ts";
import type { AgencyDocument, AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { allowed } from "../http/handle.ts";
import { sendPdf } from "../http/send-file.ts";
import { agencyOn, renderHandOver, type HandOverData } from "../receipts/index.ts";

export type HandOverServices = {
  readonly sittings: SittingStore;
  readonly takings: TakingsStore;
  readonly accounts: AccountStore;
  readonly agencies: AgencyStore;
  readonly dossiers: DossierStore;
  readonly procedures: ProcedureStore;
  readonly clock: BusinessClock;
};

/** `/api/sittings/{id}/hand-over.pdf`: cash, papers and open cases of a sitting, for two signatures. No names of residents. */
export function handOverRoutes(services: HandOverServices): Router {
  const router = Router();
  router.get(
    "/api/sittings/:id/hand-over.pdf",
    allowed("sittings", async (actor, request, response) => {
      const document = await services.sittings.findById(String(request.params["id"]));
      const agency = await services.agencies.findById(actor.agency);
      if (!agency || document?.agency !== actor.agency) throw new EdgeError("not-found");
      const sitting = asOf(toSitting(document), await services.clock.now());
      const pdf = await renderHandOver(await handOverOf(services, sitting, agency));
      sendPdf(response, `ban-giao-${sitting.agency}-${sitting.date}`, pdf);
    }),
  );
  return router;
}

async function handOverOf(
  { takings, accounts, dossiers, procedures }: HandOverServices,
  sitting: Sitting,
  agency: AgencyDocument,
): Promise<HandOverData> {
  const { handOver, roster, counters, date, start, end } = sitting;
  const carried = sitting.tickets.filter(({ state }) => state === "carriedOver");
  const people = [...roster, ...(handOver ? [handOver.by, handOver.takenBy ?? handOver.by] : [])];
  const codes = [...new Set(carried.map(({ procedure }) => procedure))];
  const [taken, names, dossierCodes, found] = await Promise.all([
    takings.list(sitting.id),
    accounts.findNames([...new Set(people)]),
    dossiers.findCodes(carried.flatMap(({ dossier }) => dossier ?? [])),
    Promise.all(codes.map((code) => procedures.findByCode(code))),
  ]);
  const titles = new Map(found.flatMap((one) => (one ? [[one.code, wordsIn(one.name, "vi")] as const] : [])));
  const signed = (account: string | null, at: Date | null) =>
    account === null || at === null ? null : { name: names.get(account) ?? account, at: at.getTime() };
  return {
    agency: agencyOn(agency, "vi"),
    day: instantOf(date),
    hours: { start, end },
    counters,
    roster: roster.map((account) => names.get(account) ?? account),
    dossiers: taken.map(({ code, title, feeAmount, feeTime }) => ({
      code,
      procedure: wordsIn(title, "vi"),
      fee: feeTime === "onReturn" ? 0 : feeAmount,
    })),
    papers: papersIn(taken),
    open: carried.map(({ number, procedure, carryOver, dossier }) => ({
      number,
      procedure: titles.get(procedure) ?? procedure,
      reason: carryOver?.reason ?? "other",
      dossier: dossier === null ? null : (dossierCodes.get(dossier) ?? null),
    })),
    cash: handOver?.cash ?? null,
    note: handOver?.note ?? null,
    handedOver: handOver && signed(handOver.by, handOver.at),
    takenOver: handOver && signed(handOver.takenBy, handOver.takenAt),
  };
}

function papersIn(taken: readonly TakenIn[]): HandOverData["papers"] {
  const papers = taken.flatMap((one) => one.papers);
  const sum = (kind: keyof HandOverData["papers"]) => papers.reduce((all, paper) => all + paper[kind], 0);
  return { originals: sum("originals"), certified: sum("certified"), copies: sum("copies") };
}
