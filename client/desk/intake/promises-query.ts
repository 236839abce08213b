import { queryOptions } from "@tanstack/react-query";
import { Promises } from "../../../shared/contracts/promises.ts";
import { request } from "../../api/request.ts";

/** What would be promised at this moment, case by case. It changes with the hour: a cut-off may pass while the form is open. */
export const promisesQuery = (code: string) =>
  queryOptions({
    queryKey: ["promises", code],
    enabled: code !== "",
    queryFn: ({ signal }) =>
      request(`/api/procedures/${encodeURIComponent(code)}/promises`, Promises, { signal }),
    refetchInterval: 60_000,
  });
