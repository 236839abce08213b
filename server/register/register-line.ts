import type { RegisterLine } from "../../shared/contracts/register.ts";
import { openParties } from "../../shared/store/dossiers/sealed-parties.ts";
import type { Registered } from "../../shared/store/dossiers/register.store.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import { bothLanguages, iso } from "../http/present.ts";

/** A dossier as a line of the register. */
export function registerLineOf(document: Registered, vault: PersonalVault): RegisterLine {
  const { submitter, owner, homeAddress } = openParties(vault, document.parties);
  return {
    ref: document._id,
    code: document.code,
    status: document.status,
    content: bothLanguages(document.title),
    sets: document.sets,
    owner: owner.name,
    address: owner.address ?? submitter.address ?? homeAddress?.line ?? "",
    phone: owner.phone ?? submitter.phone,
    receivedAt: document.clock.acceptedAt.toISOString(),
    dueAt: document.promise.dueAt.toISOString(),
    returnedAt: iso(document.returnedAt),
    note: document.note ?? "",
  };
}
