import { useQuery } from "@tanstack/react-query";
import { DossierView } from "../../../shared/contracts/dossiers.ts";
import { request } from "../../api/request.ts";

/** All of a dossier; null asks for nothing. */
export function useDossier(ref: string | null) {
  return useQuery({
    queryKey: ["dossier", ref],
    enabled: ref !== null,
    queryFn: ({ signal }) =>
      request(`/api/dossiers/${encodeURIComponent(ref ?? "")}`, DossierView, { signal }),
  });
}
