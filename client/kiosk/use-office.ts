import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { Office } from "../../shared/contracts/office.ts";
import { deviceHeaders } from "../api/device-token.ts";
import { request } from "../api/request.ts";

const refreshMs = 60_000;
const retryMs = 5_000;
/** Business time may jump on a demo clock: what a snapshot says of the time is believed over ours beyond this. */
const driftMs = 90_000;

export type OfficeClock = {
  readonly office: Office | null;
  /** Business time, epoch ms: the office's clock, not this screen's. */
  readonly now: number;
};

/** The office this screen stands in and its time, asked again every minute. `seen` is a time the server has said since. */
export function useOffice(seen: string | null): OfficeClock {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ["kiosk", "office"],
    queryFn: async ({ signal }) => {
      const office = await request("/api/office", Office, { headers: deviceHeaders(), signal });
      return { office, offset: Date.parse(office.now) - Date.now() };
    },
    refetchInterval: ({ state }) => (state.data ? refreshMs : retryMs),
  });
  const now = useSeconds() + (data?.offset ?? 0);

  const compare = useEffectEvent((said: string) => {
    if (!data) return;
    const drift = Math.abs(Date.parse(said) - Date.now() - data.offset);
    if (drift > driftMs) void queries.invalidateQueries({ queryKey: ["kiosk", "office"] });
  });
  useEffect(() => {
    if (seen !== null) compare(seen);
  }, [seen]);

  return { office: data?.office ?? null, now };
}

/** This screen's time, ticking once a second. */
function useSeconds(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
