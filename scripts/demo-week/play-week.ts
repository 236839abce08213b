import { DeliveryList } from "../../shared/contracts/deliveries.ts";
import { Refusal } from "../services/say.ts";
import type { OfficeClock } from "./business-clock.ts";
import type { PlannedWeek, Step } from "./deeds.ts";
import { inPool } from "./in-pool.ts";
import { playDeed, type Scene } from "./play-deed.ts";
import type { Progress } from "./progress.ts";

/** So many people of the office are busy at the same time. */
const atOnce = 8;

/**
 * Plays a planned week: the clock goes to a step's time, everybody does what the plan says for it, and when the
 * office has come to rest the clock goes on. Which of two answers comes first never matters, because no dossier
 * has two deeds in one step.
 */
export async function playWeek(
  week: PlannedWeek,
  stage: {
    readonly clock: OfficeClock;
    readonly scene: Omit<Scene, "packets">;
    readonly progress: Progress;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const { clock, scene, progress, signal } = stage;
  for (const step of week.steps) {
    signal.throwIfAborted();
    await clock.moveTo(step.at);
    const packets = await prepare(step, scene);
    await inPool(atOnce, step.deeds, async (planned) => {
      await playDeed({ ...scene, packets }, planned).catch((error: unknown) => {
        // Nobody answers at all: that is no answer to put down.
        if (error instanceof Refusal) throw error;
        scene.ledger.fault(planned.dossier, error);
      });
      progress.done(planned);
    });
  }
  await clock.moveTo(week.endsAt);
}

/** Before a round the list is looked at, and what residents were told is read. */
async function prepare(step: Step, { people, pins }: Omit<Scene, "packets">): Promise<Scene["packets"]> {
  const carries = step.deeds.some(({ deed }) => deed.kind !== "accept" && deed.kind !== "command");
  if (!carries) return new Map();
  await pins.read(step.at);
  const list = await people.clerk.send({ method: "GET", path: "/api/deliveries" });
  return new Map(DeliveryList.parse(list).items.map(({ ref, id }) => [ref, id]));
}
