import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { Session, type SignIn } from "../../shared/contracts/accounts.ts";
import { Refused, request } from "./request.ts";

const queryKey = ["session"];
const askAgainMs = 5_000;

/** Who is signed in here; null for nobody. While the office cannot be reached it asks again by itself. */
export function useSession() {
  return useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<Session | null> => {
      try {
        return await request("/api/session", Session, { signal });
      } catch (error) {
        if (error instanceof Refused && error.problem.code === "not-signed-in") return null;
        throw error;
      }
    },
    staleTime: 60_000,
    retry: false,
    refetchInterval: ({ state }) => (state.status === "error" ? askAgainMs : false),
    networkMode: "always",
  });
}

/** `prepare` is over before any page learns who has come in. */
export function useSignIn(prepare?: (session: Session) => Promise<void>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: SignIn) => {
      const session = await request("/api/session", Session, { method: "POST", body });
      await prepare?.(session);
      return session;
    },
    networkMode: "always",
    onSuccess: (session) => queries.setQueryData(queryKey, session),
  });
}

/** Nothing of the person who leaves stays in memory. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request("/api/session", z.null(), { method: "DELETE" }),
    networkMode: "always",
    onSuccess: () => {
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== queryKey[0] });
      queries.setQueryData(queryKey, null);
    },
  });
}
