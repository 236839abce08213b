import { jobs } from "../../shared/contracts/jobs.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { DraftStore } from "../../shared/store/drafts/draft.store.ts";
import type { FollowerStore } from "../../shared/store/followers/follower.store.ts";
import type { FileStore } from "../../shared/store/files/file.store.ts";
import type { PhoneCheckStore } from "../../shared/store/phones/phone-check.store.ts";
import type { PhoneTokenStore } from "../../shared/store/phones/phone-token.store.ts";
import type { Handler } from "./handler.ts";

const job = "sweep-drafts";
const batch = 200;
/** Longer than any upload may take. */
const looseMs = 60 * 60 * 1000;
/** Nobody is still handing in what ran out a day ago. */
const frozenMs = 24 * 60 * 60 * 1000;

/**
 * Removes drafts that have run out with their files, files that belong to nothing, codes and tokens nobody can use any more, and
 * followers who have nothing to be told.
 */
export function sweepDrafts(services: {
  readonly drafts: DraftStore;
  readonly files: FileStore;
  readonly dossiers: DossierStore;
  readonly phoneChecks: PhoneCheckStore;
  readonly phoneTokens: PhoneTokenStore;
  readonly followers: FollowerStore;
  readonly clock: BusinessClock;
}): Handler<typeof job> {
  const { drafts, files, dossiers, phoneChecks, phoneTokens, followers, clock } = services;

  async function removeLoose(before: Date): Promise<void> {
    for (const { _id, loose } of await drafts.findLoose(before, batch)) {
      const gone = loose.filter(({ at }) => at < before).map(({ id }) => id);
      await files.remove(gone);
      await drafts.forgetLoose(_id, gone);
    }
  }

  /** What was handed in belongs to the dossier; of the rest the files go with the draft. */
  async function endExpired(now: Date): Promise<void> {
    for (const draft of await drafts.findExpired(now, batch)) {
      const { _id, ref, open, frozenAt, expiresAt } = draft;
      if (open && frozenAt === null) {
        await drafts.discard(_id);
        const gone = draft.files.map(({ id }) => id);
        await files.remove(gone);
        await drafts.forgetLoose(_id, gone);
      }
      if (!open || frozenAt === null) await drafts.remove(_id);
      else if (expiresAt.getTime() + frozenMs < now.getTime()) {
        const dossier = await dossiers.findByRef(ref);
        await drafts.close(_id, dossier?.papers.flatMap((paper) => paper.files ?? []) ?? []);
      }
    }
  }

  return {
    job,
    contract: jobs[job],
    concurrency: 1,
    handle: async () => {
      // Loose by machine time, because uploads take some; everything else by the hours that residents are told.
      await removeLoose(new Date(Date.now() - looseMs));
      const now = await clock.now();
      await endExpired(now);
      await phoneChecks.removeExpired(new Date(now.getTime() - looseMs));
      await phoneTokens.removeExpired(now);
      await followers.removeExpired(now);
    },
  };
}
