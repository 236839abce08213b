import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { newKey } from "../../api/new-key.ts";
import { takeViewOver } from "../../api/view-hand-over.ts";
import { paths } from "../paths.ts";

export type HandedOver = {
  /** The pass of a view that was taken over from a kiosk; null where the address holds none. */
  readonly pass: string | null;
  /** It is being taken over now. */
  readonly isTaking: boolean;
  readonly error: Error | null;
};

/** `/t#h=` and a token takes a kiosk's view over, once; the address then holds the pass, `/t#p=`, so that it can be opened again. */
export function useHandedOver(): HandedOver {
  const navigate = useNavigate();
  const hash = new URLSearchParams(useLocation().hash.slice(1));
  const [token, pass] = [hash.get("h"), hash.get("p")];
  const [key] = useState(newKey);
  const { data, error } = useQuery({
    queryKey: ["take over", token, key],
    queryFn: ({ signal }) => takeViewOver(token ?? "", key, signal),
    enabled: token !== null,
    staleTime: Infinity,
    gcTime: 0,
  });
  const taken = token === null ? undefined : data?.pass;
  useEffect(() => {
    if (taken !== undefined) void navigate(`${paths.token}#p=${taken}`, { replace: true });
  }, [taken, navigate]);
  return { pass, isTaking: token !== null && error === null, error: token === null ? null : error };
}
