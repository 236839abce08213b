import { Router } from "express";
import { codeMinutes, NewPhoneCheck, PhoneCode } from "../../shared/contracts/phones.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import { pinMatches, type Credentials } from "../../shared/store/credentials/credentials.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { openParties, phoneDigits } from "../../shared/store/dossiers/sealed-parties.ts";
import type { PhoneCheckStore } from "../../shared/store/phones/phone-check.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import type { Limits } from "../http/limits.ts";
import { parse } from "../http/parse.ts";
import { dossierOfTicket, type TicketOffice } from "../tracking/index.ts";
import { keptUntil, type HolderServices } from "./holder-of.ts";

export type PhoneServices = HolderServices & {
  readonly phoneChecks: PhoneCheckStore;
  readonly dossiers: DossierStore;
  readonly agencies: AgencyStore;
  readonly credentials: Credentials;
  readonly limits: Limits;
  readonly tickets: TicketOffice;
};

/**
 * `/api/phone-checks`: a phone is verified by a code that is sent to it. Codes, tokens and drafts run out by business time, as every
 * hour that a resident is told does; only the limits, which guard machines, go by machine time.
 */
export function phoneRoutes(services: PhoneServices): Router {
  const router = Router();
  const { phoneChecks, phoneTokens, agencies, credentials, limits, vault, clock } = services;

  router.use("/api/phone-checks", (_request, response, next) => {
    response.set("cache-control", "no-store");
    next();
  });

  /** Whose phone, and which office asks. */
  async function askedOf(asked: NewPhoneCheck): Promise<{ readonly agency: string; readonly phone: string }> {
    if ("ticket" in asked) {
      const { agency, parties } = await dossierOfTicket(services, asked.ticket);
      return { agency, phone: phoneDigits(openParties(vault, parties).submitter.phone) };
    }
    const agency = await agencies.findFirst();
    if (!agency) throw new EdgeError("not-found");
    return { agency: agency._id, phone: phoneDigits(asked.phone) };
  }

  router.post("/api/phone-checks", async (request, response) => {
    const asked = parse(NewPhoneCheck, request.body, request);
    // In this order: who has no try left cannot use up those of somebody's phone.
    await limits.codesByAddress.spend(`address ${request.ip ?? ""}`);
    const { agency, phone } = await askedOf(asked);
    await limits.codesToPhone.spend(vault.indexOf("phone", phone));
    const expiresAt = new Date((await clock.now()).getTime() + codeMinutes * 60_000);
    const id = await phoneChecks.begin({
      agency,
      phone: vault.seal(phone),
      language: asked.language,
      issue: credentials.firstIssue(),
      expiresAt,
    });
    response.status(201).json({ id, expiresAt: expiresAt.toISOString() });
  });

  router.post("/api/phone-checks/:id/code", async (request, response) => {
    const { code } = parse(PhoneCode, request.body, request);
    const caller = `address ${request.ip ?? ""}`;
    await limits.phoneCode.spend(caller);
    const now = await clock.now();
    const check = await phoneChecks.guess(request.params.id, now);
    // The same work where there is no such check, or no guess left.
    const real = credentials.phoneCode(check?._id ?? "", check?.issue ?? credentials.firstIssue());
    const isRight = pinMatches(code, real);
    if (!check || !isRight || !(await phoneChecks.take(check._id, now))) {
      throw new EdgeError("phone-code-wrong");
    }
    await limits.phoneCode.refund(caller);
    const expiresAt = keptUntil(now);
    const { agency, phone } = check;
    const token = await phoneTokens.issue({ agency, phone, verifiedAt: now, expiresAt });
    response.json({ token, expiresAt: expiresAt.toISOString() });
  });

  return router;
}
