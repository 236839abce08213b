import { doorOf, streetOf, type Address } from "../../domain/deliveries/rounds/index.ts";
import type { PersonalVault } from "../personal/vault.ts";

/** By what a door is found without its address being stored openly; the current key's digest first. None where no single door is meant. */
export const doorDigests = (vault: PersonalVault, agency: string, address: Address): readonly string[] =>
  digests(vault, "door", agency, doorOf(address));

/** The same of a street. */
export const streetDigests = (vault: PersonalVault, agency: string, address: Address): readonly string[] =>
  digests(vault, "street", agency, streetOf(address));

function digests(vault: PersonalVault, kind: string, agency: string, text: string | null): readonly string[] {
  return text === null ? [] : vault.macsOf(JSON.stringify([kind, agency, text]));
}
