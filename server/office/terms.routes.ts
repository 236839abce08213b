import { Router, type Response } from "express";
import { SaveOffice, type OfficeTerms } from "../../shared/contracts/office-terms.ts";
import { usualGrace } from "../../shared/domain/deliveries/index.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import {
  choiceTermsOf,
  type AgencyDocument,
  type AgencyStore,
} from "../../shared/store/agencies/agency.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import { EdgeError } from "../http/edge-error.ts";
import { allowed } from "../http/handle.ts";
import { parse, versionOf } from "../http/parse.ts";
import { bothLanguages, iso } from "../http/present.ts";

/**
 * `/api/office/terms`: what the administrator says of the own agency. What was promised on paper stays as it was: the fee of a home return
 * holds for what is taken in from then on.
 */
export function officeTermsRoutes(services: {
  readonly agencies: AgencyStore;
  readonly accounts: AccountStore;
  readonly clock: BusinessClock;
}): Router {
  const router = Router();
  const { agencies, accounts, clock } = services;

  async function send(response: Response, agency: AgencyDocument | null): Promise<void> {
    if (!agency) throw new EdgeError("not-found");
    const last = await agencies.findLastChange(agency._id);
    const names = last ? await accounts.findNames([last.by]) : new Map<string, string>();
    const terms: OfficeTerms = {
      ...termsOf(agency),
      agency: agency._id,
      version: agency.version ?? 0,
      savedAt: iso(last?.at),
      savedBy: last && (names.get(last.by) ?? last.by),
      usualGrace,
    };
    response.set({ etag: `"${terms.version}"`, "cache-control": "no-store" }).json(terms);
  }

  router.get(
    "/api/office/terms",
    allowed("office", async ({ agency }, _request, response) => {
      await send(response, await agencies.findById(agency));
    }),
  );

  router.put(
    "/api/office/terms",
    allowed("office", async ({ agency, account: by }, request, response) => {
      const terms = parse(SaveOffice, request.body, request);
      const seen = versionOf(request);
      await send(response, await agencies.change(agency, terms, { seen, by, at: await clock.now() }));
    }),
  );

  return router;
}

function termsOf(agency: AgencyDocument): SaveOffice {
  const { name, counterName, hours, signer, ward, address, phone } = agency;
  const { returnCounter, supplementCounter, backGrace, homeReturnFee, point } = agency;
  return {
    name: bothLanguages(name),
    counterName: bothLanguages(counterName),
    hours: bothLanguages(hours),
    signer: signer ? bothLanguages(signer) : null,
    ward,
    address,
    phone,
    returnCounter,
    supplementCounter,
    backGrace: backGrace ?? null,
    homeReturnFee: homeReturnFee ?? null,
    homeReturn: choiceTermsOf(agency),
    point: point ?? null,
  };
}
