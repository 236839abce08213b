import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useSyncExternalStore } from "react";
import { useSession, useSignOut } from "../../api/use-session.ts";
import { deliveriesKey } from "../deliveries-key.ts";
import type { PhoneState } from "./phone.ts";
import { phone } from "./this-phone.ts";

const checkEveryMs = 30_000;

export type Door =
  | { readonly is: "opening" | "noConnection" }
  | { readonly is: "signIn"; readonly ended: boolean }
  | { readonly is: "otherRole"; readonly name: string }
  | { readonly is: "in"; readonly account: string };

/**
 * Who works with this phone: by the shift that it keeps, and by the office's session once that can be asked. Without a
 * signal the shift is enough to read the round and to note what was done; only the session sends it.
 */
export function usePhone(): Door {
  const state = useSyncExternalStore(phone.subscribe, phone.state);
  const session = useSession();
  const queries = useQueryClient();
  const signOut = useSignOut();
  const { data, isError, dataUpdatedAt } = session;

  useEffect(() => {
    void phone.open();
    const check = () => void phone.check();
    const ticking = setInterval(check, checkEveryMs);
    document.addEventListener("visibilitychange", check);
    return () => {
      clearInterval(ticking);
      document.removeEventListener("visibilitychange", check);
    };
  }, []);

  // The list of the last page, before the first of this one is drawn.
  useLayoutEffect(() => {
    if (state.is === "open" && state.round && queries.getQueryData(deliveriesKey) === undefined) {
      queries.setQueryData(deliveriesKey, state.round.list, { updatedAt: state.round.asOf });
      // However young it is, the counter may have held something out since.
      void queries.invalidateQueries({ queryKey: deliveriesKey, refetchType: "none" });
    }
    if (state.is === "closed") queries.removeQueries({ queryKey: deliveriesKey });
  }, [state, queries]);

  // Somebody who is signed in already comes to this page; or leaves it although the office did not hear of it yet.
  const { mutate: leave } = signOut;
  useEffect(() => {
    // Asked anew with every answer, because the office may not have heard of the leaving.
    if (!data || dataUpdatedAt === 0) return;
    if (state.is === "closed" && state.ended) leave();
    else if (state.is !== "opening" && data.role === "courier" && accountOf(state) !== data.account) {
      queries.removeQueries({ queryKey: deliveriesKey });
      void phone.begin(data);
    }
  }, [state, data, dataUpdatedAt, leave, queries]);

  if (state.is === "opening") return { is: "opening" };
  if (state.is === "closed" && state.ended) return { is: "signIn", ended: true };
  if (data === null) return { is: "signIn", ended: false };
  if (data && data.role !== "courier") return { is: "otherRole", name: data.name };
  const account = accountOf(state);
  if (account !== null && (!data || data.account === account)) return { is: "in", account };
  return isError ? { is: "noConnection" } : { is: "opening" };
}

function accountOf(state: PhoneState): string | null {
  return state.is === "open" ? state.shift.session.account : null;
}
