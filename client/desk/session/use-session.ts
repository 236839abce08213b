import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { z } from "zod";
import { Session } from "../../../shared/contracts/accounts.ts";
import { Refused, request } from "../../api/request.ts";

const key = ["session"] as const;

/** Who is signed in: null when nobody is. */
export function useSession() {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }): Promise<Session | null> => {
      try {
        return await request("/api/session", Session, { signal });
      } catch (error) {
        if (isSignedOut(error)) return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
}

export function keepSession(queries: QueryClient, session: Session | null) {
  queries.setQueryData(key, session);
}

/** Ends the session at the server, then loads the page anew: nothing a person saw or typed stays in memory. */
export async function signOut(): Promise<void> {
  await request("/api/session", z.unknown(), { method: "DELETE" }).catch((error: unknown) => {
    if (!isSignedOut(error)) throw error;
  });
  window.location.assign("/desk");
}

export const isSignedOut = (error: unknown): boolean =>
  error instanceof Refused && error.problem.code === "not-signed-in";

/** Any answer that says the session has ended leads back to the sign-in, whatever asked for it. */
export function useSessionEnd() {
  const queries = useQueryClient();
  useEffect(() => {
    const ended = (error: unknown) => {
      if (isSignedOut(error)) keepSession(queries, null);
    };
    const stopQueries = queries.getQueryCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error") ended(event.action.error);
    });
    const stopMutations = queries.getMutationCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error") ended(event.action.error);
    });
    return () => {
      stopQueries();
      stopMutations();
    };
  }, [queries]);
}
