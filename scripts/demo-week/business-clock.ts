import { setTimeout as sleep } from "node:timers/promises";
import { ClockState, type AdvanceClock } from "../../shared/contracts/office.ts";
import { Refusal } from "../services/say.ts";
import { ErrorAnswer, patienceMs, type Caller } from "./office-http.ts";

const soonMs = 15;
const path = "/api/demo/clock";

/** The demo clock of the instance, in the hands of its administrator. It moves only while nothing is under way. */
export function businessClock(administrator: Caller) {
  const read = async () => ClockState.parse(await administrator.send({ method: "GET", path }));

  /** Waits until jobs and thresholds are done. @throws Refusal when nothing moves any more */
  async function untilIdle(): Promise<void> {
    const patience = patient();
    for (;;) {
      const { idle, pending } = await read();
      if (idle) return;
      await patience(pending);
    }
  }

  /**
   * Moves the clock as soon as the office is idle, and waits until what the new time brings is done: thresholds
   * are raised before anybody acts, however fast the machine is.
   * @param to epoch ms
   */
  async function moveTo(to: number): Promise<void> {
    const { idle } = await set({ to: new Date(to).toISOString(), run: false });
    if (!idle) await untilIdle();
  }

  /** From now on it runs on by itself. */
  async function letRun(): Promise<void> {
    const { now } = await read();
    await set({ to: now, run: true });
  }

  async function set(body: AdvanceClock): Promise<ClockState> {
    const patience = patient();
    for (;;) {
      try {
        return ClockState.parse(await administrator.send({ method: "POST", path, body }));
      } catch (error) {
        if (!(error instanceof ErrorAnswer && error.code === "clock-not-idle")) throw error;
        await patience(null);
      }
    }
  }

  /** A pause before the next look, as long as there is hope: progress of any kind renews it. */
  function patient(): (pending: ClockState["pending"] | null) => Promise<void> {
    let until = Date.now() + patienceMs;
    let last = "";
    return async (pending) => {
      const seen = JSON.stringify(pending);
      if (seen !== last) until = Date.now() + patienceMs;
      last = seen;
      if (Date.now() > until) {
        const { pending: still } = await read();
        throw new Refusal(
          `nothing moves any more (${JSON.stringify(still)}); is a worker running, and is it the same version?`,
        );
      }
      await sleep(soonMs);
    };
  }

  return { read, moveTo, letRun };
}
export type OfficeClock = ReturnType<typeof businessClock>;
