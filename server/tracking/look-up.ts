import type { LookUp } from "../../shared/contracts/tracking.ts";
import { isPin, normalisePin } from "../../shared/domain/dossiers/index.ts";
import { hashToken, pinMatches, type Credentials } from "../../shared/store/credentials/credentials.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import type { Limits } from "../http/limits.ts";
import type { TicketOffice } from "./tickets.ts";

export type LookUpServices = {
  readonly dossiers: DossierStore;
  readonly credentials: Credentials;
  readonly limits: Limits;
  readonly tickets: TicketOffice;
};

/** Stands in for the receipt of a code that does not exist, so that both cases do the same work. */
const nobody = "000000000000000000000000";

/**
 * The dossier that a receipt speaks of. No such code and a wrong PIN get the same answer after the same work;
 * the QR's token is too long to guess, so it always works.
 * @throws EdgeError `no-match`, `too-many-requests`; `hand-over-ended` for a pass that is void
 */
export async function lookUp(
  services: LookUpServices,
  asked: LookUp,
  caller: string,
): Promise<DossierDocument> {
  if ("token" in asked) {
    const found = await services.dossiers.findByTokenHash(hashToken(asked.token));
    if (found) return found;
    await services.limits.lookUp.spend(caller);
    throw new EdgeError("no-match");
  }
  if ("pass" in asked) {
    const { ref, generation } = await services.tickets.passes.read(asked.pass);
    const found = await services.dossiers.findByRef(ref);
    if (found?.generation !== generation) throw new EdgeError("hand-over-ended");
    return found;
  }
  return await assertPin(services, asked, () => services.dossiers.findByCode(asked.code), caller);
}

/**
 * Compares the PIN of a receipt with what was typed, as one of the few tries for this code.
 * @throws EdgeError `no-match`, also where there is no such dossier; `too-many-requests`
 */
export async function assertPin(
  { credentials, limits }: Pick<LookUpServices, "credentials" | "limits">,
  asked: { readonly code: string; readonly pin: string },
  find: () => Promise<DossierDocument | null>,
  caller: string,
): Promise<DossierDocument> {
  // In this order: who has no try left cannot use up the tries of somebody's code.
  await limits.lookUp.spend(caller);
  const tried = await limits.pinOfCode.spend(asked.code);
  const found = await find();
  const issue = found?.receipt ?? credentials.firstIssue();
  const real = credentials.receiptPin(found?._id ?? nobody, issue);
  const matches = pinMatches(asked.pin, real) && isPin(normalisePin(asked.pin));
  if (!found || !matches) {
    await tried.missed();
    throw new EdgeError("no-match");
  }
  await Promise.all([limits.lookUp.refund(caller), tried.hit()]);
  return found;
}
