import { useQuery } from "@tanstack/react-query";
import { OfficeTerms } from "../../../shared/contracts/office-terms.ts";
import { request } from "../../api/request.ts";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useBusinessNow } from "../shell/use-office.tsx";
import { faultOf } from "../words/fault-of.ts";
import { dayAndTime, ms } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { OfficeForm } from "./office-form.tsx";
import "../admin/admin-page.css";
import "./office-page.css";

/** `/desk/office`: what papers and screens say of the agency, and what its home returns rest on. */
export function OfficePage() {
  const { t, language } = useWords();
  const now = useBusinessNow();
  const of = (name: string, values: Record<string, unknown> = {}) => t(`officeTerms.${name}`, values);
  const { data, error, isPending, isError, refetch } = useQuery({
    queryKey: ["office-terms"],
    queryFn: ({ signal }) => request("/api/office/terms", OfficeTerms, { signal }),
    // What is being typed must not be replaced by an answer that comes by itself.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  return (
    <div className="admin-page office-terms">
      <h1>{of("title")}</h1>
      <p className="admin-intro">{of("intro")}</p>
      {isPending && <Skeleton rows={8} words={t("shell.problem.loading")} />}
      {isError && <ProblemNote {...faultOf(error, t)} />}
      {data && (
        <>
          {data.savedAt !== null && (
            <p className="admin-soft">
              {of("savedBy", { name: data.savedBy, at: dayAndTime(ms(data.savedAt), now, language) })}
            </p>
          )}
          <OfficeForm key={data.version} terms={data} onReload={() => void refetch()} />
        </>
      )}
    </div>
  );
}
