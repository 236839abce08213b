import type { Request } from "express";
import { draftDays } from "../../shared/contracts/drafts.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import { phoneDigits } from "../../shared/store/dossiers/sealed-parties.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { PhoneTokenStore } from "../../shared/store/phones/phone-token.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { bearerOf } from "../http/handle.ts";

/** Whoever holds a phone that was verified in this browser. */
export type Holder = {
  readonly token: string;
  readonly agency: string;
  /** As it is dialled here: with the 0. */
  readonly phone: string;
  /** By which drafts of this phone are found, by every key there is. */
  readonly phoneIndexes: readonly string[];
  readonly verifiedAt: Date;
};

export type HolderServices = {
  readonly phoneTokens: PhoneTokenStore;
  readonly clock: BusinessClock;
  readonly vault: PersonalVault;
};

/** When something that is changed at `now` runs out. */
export const keptUntil = (now: Date): Date => new Date(now.getTime() + draftDays * 24 * 60 * 60 * 1000);

/** @throws EdgeError `phone-not-verified` */
export async function holderOf(
  { phoneTokens, clock, vault }: HolderServices,
  request: Request,
): Promise<Holder> {
  const bearer = bearerOf(request);
  const found = bearer === null ? null : await phoneTokens.find(bearer, await clock.now());
  if (!found) throw new EdgeError("phone-not-verified");
  const phone = phoneDigits(vault.open(found.phone));
  const { _id: token, agency, verifiedAt } = found;
  return { token, agency, phone, phoneIndexes: vault.indexesOf("phone", phone), verifiedAt };
}
