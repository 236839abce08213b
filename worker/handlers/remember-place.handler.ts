import { jobs } from "../../shared/contracts/jobs.ts";
import { partsOf } from "../../shared/domain/deliveries/rounds/index.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { openAddress } from "../../shared/store/dossiers/sealed-parties.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import { resident } from "../../shared/store/places/place.document.ts";
import type { PlaceStore } from "../../shared/store/places/place.store.ts";
import { forEachDossier } from "./for-each-dossier.ts";
import type { Handler } from "./handler.ts";

const job = "remember-place";

/** Remembers for the door what an accepted dossier says of it. Done twice, it says the same again. */
export function rememberPlace(services: {
  readonly dossiers: DossierStore;
  readonly places: PlaceStore;
  readonly clock: BusinessClock;
  readonly vault: PersonalVault;
}): Handler<typeof job> {
  const { dossiers, places, clock, vault } = services;
  return {
    job,
    contract: jobs[job],
    concurrency: 2,
    handle: forEachDossier(dossiers, async (_entry, document) => {
      const sealed = document.parties.homeAddress;
      if (!sealed) return;
      const address = openAddress(vault, sealed);
      const { directions, point } = address;
      const [first] = document.history;
      const by = first && "account" in first.by ? first.by.account : resident;
      await places.note(
        document.agency,
        partsOf(address),
        { directions, point },
        { by, now: await clock.now() },
      );
    }),
  };
}
