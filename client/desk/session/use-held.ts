import { useQuery } from "@tanstack/react-query";
import { HeldDelegation } from "../../../shared/contracts/delegations.ts";
import { delegateRoles } from "../../../shared/domain/accounts/index.ts";
import { request } from "../../api/request.ts";
import { useSignedIn } from "./signed-in.tsx";

/** The leader in whose name this person may decide now, and until when; null where there is none. */
export function useHeld(): HeldDelegation["held"] {
  const { role } = useSignedIn();
  const { data } = useQuery({
    queryKey: ["delegation-held"],
    queryFn: ({ signal }) => request("/api/delegations/held", HeldDelegation, { signal }),
    enabled: delegateRoles.some((one) => one === role),
    refetchInterval: 60_000,
  });
  return data?.held ?? null;
}
