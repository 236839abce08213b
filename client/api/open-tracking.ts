import type { Problem } from "../../shared/contracts/problem.ts";
import { Snapshot, type LookUp } from "../../shared/contracts/tracking.ts";
import { deviceHeaders } from "./device-token.ts";
import { Refused, request } from "./request.ts";
import { openTrackingLine, type TrackingLine } from "./tracking-line.ts";

export type TrackingState = {
  /** `unreachable` keeps trying by itself; `refused` is final, and `problem` says why. */
  readonly phase: "idle" | "looking" | "found" | "refused" | "unreachable";
  readonly snapshot: Snapshot | null;
  /** False once the live line has been away for five seconds: what is shown was true at `snapshot.asOf`. */
  readonly live: boolean;
  readonly problem: Problem | null;
};

export const idleTracking: TrackingState = { phase: "idle", snapshot: null, live: true, problem: null };

const lostAfterMs = 5_000;
const pollWhileLostMs = 10_000;
const retryMs = [1_000, 2_000, 4_000, 8_000, 15_000];
/** Bounds for the renewal of a ticket, because the screen's own clock may be wrong. */
const renewAtLeastMs = 30_000;
const renewAtMostMs = 10 * 60_000;
/** When all screens of a server are told to look again, they must not all ask in the same moment. */
const spreadMs = 2_000;

/**
 * Looks one dossier up and follows it until closed: a newer version fetches the snapshot, an older one is
 * ignored, a reconnection catches up, tickets are renewed before they expire.
 */
export function openTracking(lookUp: LookUp, show: (state: TrackingState) => void): { close: () => void } {
  const leaving = new AbortController();
  const { signal } = leaving;
  let state: TrackingState = { ...idleTracking, phase: "looking" };
  let line: TrackingLine | null = null;
  let failures = 0;
  let fetching = false;
  /** Set while a fetch is under way that may be too old to know of the newest change. */
  let again = false;
  const timers: Partial<
    Record<"retry" | "lost" | "poll" | "renew" | "again", ReturnType<typeof setTimeout>>
  > = {};

  const put = (next: Partial<TrackingState>) => {
    if (signal.aborted) return;
    state = { ...state, ...next };
    show(state);
  };
  const after = (name: keyof typeof timers, ms: number, act: () => void) => {
    clearTimeout(timers[name]);
    if (!signal.aborted) timers[name] = setTimeout(act, ms);
  };

  async function refresh(): Promise<void> {
    if (signal.aborted) return;
    if (fetching) {
      again = true;
      return;
    }
    fetching = true;
    again = false;
    try {
      take(await fetchSnapshot(state.snapshot?.ticket ?? null));
    } catch (error) {
      stumble(error);
    } finally {
      fetching = false;
      if (again) void refresh();
    }
  }

  async function fetchSnapshot(ticket: string | null): Promise<Snapshot> {
    if (ticket !== null) {
      try {
        return await request("/api/tracking", Snapshot, {
          headers: { authorization: `Bearer ${ticket}` },
          signal,
        });
      } catch (error) {
        if (!(error instanceof Refused) || error.problem.code !== "ticket-expired") throw error;
      }
    }
    return await request("/api/tracking", Snapshot, {
      method: "POST",
      body: lookUp,
      headers: deviceHeaders(),
      signal,
    });
  }

  function take(snapshot: Snapshot) {
    if (signal.aborted) return;
    failures = 0;
    const shown = state.snapshot;
    // An answer overtaken by a newer one lends us its ticket only.
    const newest =
      shown && shown.version > snapshot.version
        ? { ...shown, ticket: snapshot.ticket, ticketExpiresAt: snapshot.ticketExpiresAt }
        : snapshot;
    put({ phase: "found", snapshot: newest, problem: null });
    // Whatever made the office refuse to be followed, a ticket that has just been given is worth another try.
    line?.follow(snapshot.ticket);
    if (line?.following()) settle();
    after("renew", renewalDelay(snapshot), () => void refresh());
    if (!shown) void connect();
  }

  function stumble(error: unknown) {
    if (signal.aborted) return;
    if (error instanceof Refused && isFinal(error.problem, state.snapshot !== null)) {
      close();
      show({ phase: "refused", snapshot: null, live: true, problem: error.problem });
      return;
    }
    if (!state.snapshot) put({ phase: "unreachable" });
    else expectLoss();
    const delay = retryMs[Math.min(failures, retryMs.length - 1)] ?? 15_000;
    failures += 1;
    after("retry", delay, () => void refresh());
  }

  async function connect() {
    expectLoss();
    const opened = await openTrackingLine({
      onFollowing: (version) => {
        settle();
        if (version > (state.snapshot?.version ?? 0)) void refresh();
      },
      onChanged: ({ ref, version }) => {
        const shown = state.snapshot;
        if (shown && ref === shown.ref && version > shown.version) void refresh();
      },
      onRefetch: refreshSoon,
      onTicketExpired: () => {
        expectLoss();
        refreshSoon();
      },
      onLost: expectLoss,
    });
    if (signal.aborted) return opened.close();
    line = opened;
    if (state.snapshot) line.follow(state.snapshot.ticket);
  }

  const refreshSoon = () => after("again", Math.random() * spreadMs, () => void refresh());

  /** Says so after five seconds; meanwhile and afterwards the content stays, and is fetched now and then. */
  function expectLoss() {
    if (timers.lost !== undefined) return;
    after("lost", lostAfterMs, () => {
      put({ live: false });
      poll();
    });
  }

  function settle() {
    clearTimeout(timers.lost);
    clearTimeout(timers.poll);
    delete timers.lost;
    if (!state.live) put({ live: true });
  }

  const poll = () => {
    after("poll", pollWhileLostMs, () => {
      if (state.live) return;
      void refresh();
      poll();
    });
  };

  const wake = () => {
    if (document.visibilityState === "visible" && state.phase !== "looking") void refresh();
  };
  document.addEventListener("visibilitychange", wake);
  window.addEventListener("online", wake);

  function close() {
    leaving.abort();
    for (const timer of Object.values(timers)) clearTimeout(timer);
    document.removeEventListener("visibilitychange", wake);
    window.removeEventListener("online", wake);
    line?.close();
  }

  show(state);
  void refresh();
  return { close };
}

/** A refusal that another try would not change: the look-up itself is wrong, or void since a new receipt. */
function isFinal({ code, status }: Problem, shown: boolean): boolean {
  if (code === "ticket-expired" || status >= 500) return false;
  return code !== "too-many-requests" || !shown;
}

function renewalDelay({ ticketExpiresAt }: Snapshot): number {
  const left = Date.parse(ticketExpiresAt) - Date.now();
  return Math.min(Math.max(left * 0.6, renewAtLeastMs), renewAtMostMs);
}
