import type { Procedure } from "../../shared/domain/procedures/index.ts";
import type { AgencyDocument } from "../../shared/store/agencies/agency.store.ts";

/** What papers say beside the dossier itself. */
export type PaperContext = {
  readonly agency: AgencyDocument;
  readonly procedure: Procedure | null;
  /** The name of a person of the office. */
  readonly nameOf: (by: { readonly account: string } | { readonly job: string }) => string;
};
