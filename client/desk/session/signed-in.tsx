import { createContext, use } from "react";
import type { Session } from "../../../shared/contracts/accounts.ts";

/** The person at this desk. */
export const SignedInContext = createContext<Session | null>(null);

/** @throws Error outside the signed-in part of the desk */
export function useSignedIn(): Session {
  const session = use(SignedInContext);
  if (!session) throw new Error("nobody is signed in here");
  return session;
}
