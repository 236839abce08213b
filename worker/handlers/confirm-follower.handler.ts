import { confirmHours } from "../../shared/contracts/followers.ts";
import { jobs } from "../../shared/contracts/jobs.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { FollowerStore } from "../../shared/store/followers/follower.store.ts";
import type { FollowerTokens } from "../../shared/store/followers/follower-tokens.ts";
import { owes } from "../../shared/store/outbox/owes.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import { confirmMessage } from "../notices/follower-message.ts";
import { tailWords } from "../notices/follower-notice.ts";
import type { MessageGateway } from "../notices/message-gateway.ts";
import { forEachEntry } from "./for-each-entry.ts";
import type { Handler } from "./handler.ts";

const job = "confirm-follower";

/** Asks an e-mail address whether it wants to be told. Nothing else is sent to it before its holder has said so. */
export function confirmFollower(services: {
  readonly dossiers: DossierStore;
  readonly followers: FollowerStore;
  readonly followerTokens: FollowerTokens;
  readonly gateway: MessageGateway;
  readonly vault: PersonalVault;
  readonly clock: BusinessClock;
  readonly publicUrl: string | null;
}): Handler<typeof job> {
  const { dossiers, followers, followerTokens, gateway, vault, clock, publicUrl } = services;
  return {
    job,
    contract: jobs[job],
    concurrency: 4,
    handle: forEachEntry(async ({ entry, owner }) => {
      const follower = await followers.findById(owner);
      if (!owes(follower, entry)) return;
      const { ref, agency, channel, to, confirmed, expiresAt } = follower;
      const dossier = await dossiers.findByRef(ref);
      const at = await clock.now();
      // Too late is worse than never: a link that does nothing would only confuse.
      const inTime = expiresAt !== null && at < expiresAt;
      if (dossier && publicUrl !== null && !confirmed && inTime) {
        const of = { tail: tailWords(dossier), hours: confirmHours };
        const written = confirmMessage({ publicUrl, followerTokens }, follower, of);
        await gateway.send({ ...written, id: entry, agency, channel, to: vault.open(to), at });
      }
    }, followers.clearEntries),
  };
}
