import { jobs } from "../../shared/contracts/jobs.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { PlaceStore } from "../../shared/store/places/place.store.ts";
import type { Handler } from "./handler.ts";

const job = "sweep-places";

/** Forgets doors to which nothing was brought for so many months. */
export function sweepPlaces(services: {
  readonly places: PlaceStore;
  readonly clock: BusinessClock;
  readonly placeMonths: number;
}): Handler<typeof job> {
  const { places, clock, placeMonths } = services;
  return {
    job,
    contract: jobs[job],
    concurrency: 1,
    handle: async () => {
      const before = new Date(await clock.now());
      before.setUTCMonth(before.getUTCMonth() - placeMonths);
      await places.forgetUnused(before);
    },
  };
}
