import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { BoardView } from "../../shared/contracts/board.ts";
import type { Problem } from "../../shared/contracts/problem.ts";
import { openDeviceLine } from "../api/device-line.ts";
import { deviceHeaders } from "../api/device-token.ts";
import { Refused, request } from "../api/request.ts";

const boardKey = ["board"];
/** What time alone changes: who waits and how long, a sitting that ends, a day that begins. */
const lookAgainMs = 30_000;
/** Of many changes at once a board shows the last; how long it lets them gather after one it has shown. */
const gatherMs = 250;
const lostAfterMs = 5_000;

/** What the board shows, always the newest. `live`: it changes by itself. `refusal`: the office does not know this machine, in its words. */
export function useBoard(): {
  readonly view: BoardView | null;
  readonly live: boolean;
  readonly refusal: Problem | null;
} {
  const queries = useQueryClient();
  const [lost, setLost] = useState(false);
  const { data, error, isError } = useQuery({
    queryKey: boardKey,
    queryFn: ({ signal }) => request("/api/board", BoardView, { headers: deviceHeaders(), signal }),
    networkMode: "always",
    refetchInterval: lookAgainMs,
    refetchIntervalInBackground: true,
  });

  useEffect(() => {
    let losing: ReturnType<typeof setTimeout> | undefined;
    const gathering = gathered(() => void queries.invalidateQueries({ queryKey: boardKey }));
    const onStanding = (stands: boolean) => {
      if (stands) {
        clearTimeout(losing);
        losing = undefined;
        setLost(false);
      } else losing ??= setTimeout(() => setLost(true), lostAfterMs);
    };
    onStanding(false);
    const line = openDeviceLine(gathering.act, onStanding);
    return () => {
      clearTimeout(losing);
      gathering.end();
      line.close();
    };
  }, [queries]);

  const isRefused = isError && error instanceof Refused;
  return { view: data ?? null, live: !lost && !isError, refusal: isRefused ? error.problem : null };
}

/** Acts at once, and then for all that came meanwhile together. */
function gathered(work: () => void): { readonly act: () => void; readonly end: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  function act(): void {
    if (timer !== undefined) {
      again = true;
      return;
    }
    work();
    timer = setTimeout(() => {
      timer = undefined;
      if (!again) return;
      again = false;
      act();
    }, gatherMs);
  }
  return { act, end: () => clearTimeout(timer) };
}
