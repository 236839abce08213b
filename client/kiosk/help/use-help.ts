import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, use, useEffect } from "react";
import { OwnHelpCall, OwnHelpCallReply } from "../../../shared/contracts/help-calls.ts";
import type { Problem } from "../../../shared/contracts/problem.ts";
import { deviceHeaders } from "../../api/device-token.ts";
import { Refused, request } from "../../api/request.ts";
import { openDeviceLine } from "../../api/device-line.ts";

const ownCallKey = ["kiosk", "own-call"];
const lookAgainMs = 60_000;
const failureShownMs = 15_000;

export type Help = {
  readonly state: "rest" | "sending" | "open" | "answered" | "failed";
  readonly call: () => void;
};

/** Null on a kiosk that is not registered: it has nobody to call. */
export const HelpContext = createContext<Help | null>(null);
export const useHelpKey = () => use(HelpContext);

/**
 * A registered kiosk: the call that stands on it, which outlives residents, reloads and lost connections, because the office keeps it;
 * and whether the office still knows this machine. `refusal`: it does not, in the words of the office.
 */
export function useHelp(isRegistered: boolean): {
  readonly help: Help | null;
  readonly refusal: Problem | null;
} {
  const queries = useQueryClient();
  const { data, error, isError } = useQuery({
    queryKey: ownCallKey,
    enabled: isRegistered,
    queryFn: ({ signal }) =>
      request("/api/help-calls/own", OwnHelpCallReply, { headers: deviceHeaders(), signal }),
    refetchInterval: ({ state }) => {
      const left = state.data?.call?.secondsLeft;
      return left === undefined ? lookAgainMs : Math.min(lookAgainMs, left * 1_000 + 500);
    },
    refetchIntervalInBackground: true,
  });
  const pressing = useMutation({
    // A call that could not be sent is not sent later, when nobody stands here any more.
    networkMode: "always",
    mutationFn: () => request("/api/help-calls", OwnHelpCall, { method: "POST", headers: deviceHeaders() }),
    onSettled: () => queries.invalidateQueries({ queryKey: ownCallKey }),
  });

  useEffect(() => {
    if (!isRegistered) return undefined;
    const lookAgain = () => void queries.invalidateQueries({ queryKey: ownCallKey });
    const line = openDeviceLine(lookAgain);
    return () => line.close();
  }, [isRegistered, queries]);

  // Whoever comes next finds the key as it is.
  const { isError: hasFailed, reset } = pressing;
  useEffect(() => {
    if (!hasFailed) return undefined;
    const timer = setTimeout(reset, failureShownMs);
    return () => clearTimeout(timer);
  }, [hasFailed, reset]);

  const isVoid = isError && error instanceof Refused && error.problem.code === "device-revoked";
  const standing = data?.call?.state;
  const state = pressing.isPending
    ? "sending"
    : standing === "open" || standing === "answered"
      ? standing
      : hasFailed
        ? "failed"
        : "rest";
  const help: Help = {
    state,
    call: () => {
      if (state === "rest" || state === "failed") pressing.mutate();
    },
  };
  return { help: isRegistered ? help : null, refusal: isVoid ? error.problem : null };
}
