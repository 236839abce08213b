import type { Author } from "../../shared/domain/dossiers/index.ts";
import { wordsIn, type Procedure } from "../../shared/domain/procedures/index.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import type { AgencyDocument, AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { DossierDocument, Parties } from "../../shared/store/dossiers/dossier.document.ts";
import { openParties } from "../../shared/store/dossiers/sealed-parties.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { accountsOf } from "./access.ts";

/** What papers say beside the dossier itself. */
export type PaperContext = {
  readonly agency: AgencyDocument;
  readonly procedure: Procedure | null;
  /** The persons, opened. */
  readonly parties: Parties;
  /** The name of a person of the office. */
  readonly nameOf: (by: Author | { readonly account: string }) => string;
};

/** @throws EdgeError `not-found` where the agency is gone */
export async function paperContextOf(
  document: DossierDocument,
  services: {
    readonly accounts: AccountStore;
    readonly agencies: AgencyStore;
    readonly procedures: ProcedureStore;
    readonly vault: PersonalVault;
  },
): Promise<PaperContext> {
  const accounts = document.history.flatMap((event) => accountsOf(event));
  const [agency, procedure, names] = await Promise.all([
    services.agencies.findById(document.agency),
    services.procedures.findByKey(document.procedure.key),
    services.accounts.findNames([...new Set(accounts)]),
  ]);
  if (!agency) throw new EdgeError("not-found");
  const counter = wordsIn(agency.counterName, document.language);
  return {
    agency,
    procedure,
    parties: openParties(services.vault, document.parties),
    nameOf: (by) => ("account" in by ? (names.get(by.account) ?? counter) : counter),
  };
}
