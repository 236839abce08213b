import { useQuery } from "@tanstack/react-query";
import { createContext, use, useEffect, useState, type ReactNode } from "react";
import { Office } from "../../../shared/contracts/office.ts";
import { request } from "../../api/request.ts";

type Clock = {
  readonly office: Office | null;
  /** Business time now, epoch milliseconds; ticks a few times a minute. */
  readonly now: number;
};

const tickMs = 10_000;
const ClockContext = createContext<Clock>({ office: null, now: 0 });

/** The office this desk stands in; null until it is known. */
export const useOffice = () => use(ClockContext).office;
/** Business time, epoch milliseconds. On a demo clock it is not the screen's own. */
export const useBusinessNow = () => use(ClockContext).now;

/**
 * Keeps business time: the server's instant, carried on by the screen's own clock between two answers. Nothing is shown before the first
 * answer, or its failure: by the clock of a machine that is wrong, dossiers would stand in another group and jump from it.
 */
export function OfficeClockProvider({ children }: { readonly children: ReactNode }) {
  const { data, failureCount } = useQuery({
    queryKey: ["office"],
    queryFn: async ({ signal }) => {
      const office = await request("/api/office", Office, { signal });
      return { office, offset: Date.parse(office.now) - Date.now() };
    },
    refetchInterval: 30_000,
    refetchIntervalInBackground: true,
  });
  const [screenNow, setScreenNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setScreenNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  // Never behind the answer itself, which may be younger than the last tick.
  const now = data ? Math.max(screenNow + data.offset, Date.parse(data.office.now)) : screenNow;
  if (!data && failureCount === 0) return null;
  return <ClockContext value={{ office: data?.office ?? null, now }}>{children}</ClockContext>;
}
