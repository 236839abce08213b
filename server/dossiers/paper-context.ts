import type { Procedure } from "../../shared/domain/procedures/index.ts";
import type { Parties } from "../../shared/store/dossiers/dossier.document.ts";
import type { AgencyDocument } from "../../shared/store/agencies/agency.store.ts";

/** What papers say beside the dossier itself. */
export type PaperContext = {
  readonly agency: AgencyDocument;
  readonly procedure: Procedure | null;
  /** The persons, opened. */
  readonly parties: Parties;
  /** The name of a person of the office. */
  readonly nameOf: (by: { readonly account: string } | { readonly job: string }) => string;
};
