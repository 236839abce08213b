import { jobs } from "../../shared/contracts/jobs.ts";
import { canBeFollowed, tellsSubmitter, type DossierEvent } from "../../shared/domain/dossiers/index.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { toState } from "../../shared/store/dossiers/dossier-mapping.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { phoneDigits } from "../../shared/store/dossiers/sealed-parties.ts";
import type { FollowerDocument, FollowerStore } from "../../shared/store/followers/follower.store.ts";
import type { FollowerTokens } from "../../shared/store/followers/follower-tokens.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import { followerMessage } from "../notices/follower-message.ts";
import { followerNoticeOf, tailWords } from "../notices/follower-notice.ts";
import type { MessageGateway } from "../notices/message-gateway.ts";
import { forEachDossier } from "./for-each-dossier.ts";
import type { Handler } from "./handler.ts";

const job = "tell-followers";
/** How long the links of the last messages still know whose they are. */
const keptDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Tells those who follow a dossier what happened. A message is named after the entry and the follower, so each is told
 * once, however often the job comes; one address that cannot be reached keeps no other waiting.
 */
export function tellFollowers(services: {
  readonly dossiers: DossierStore;
  readonly followers: FollowerStore;
  readonly followerTokens: FollowerTokens;
  readonly gateway: MessageGateway;
  readonly vault: PersonalVault;
  readonly clock: BusinessClock;
  readonly publicUrl: string | null;
}): Handler<typeof job> {
  const { dossiers, followers, followerTokens, gateway, vault, clock, publicUrl } = services;

  /** The office tells the submitter's phone by itself: nobody is told the same twice. */
  function knowsAnyway(follower: FollowerDocument, event: DossierEvent, document: DossierDocument): boolean {
    if (follower.channel !== "phone" || !tellsSubmitter(event, toState(document))) return false;
    return phoneDigits(vault.open(follower.to)) === phoneDigits(vault.open(document.parties.submitter.phone));
  }

  async function tell(
    follower: FollowerDocument,
    event: DossierEvent,
    { entry, document }: { readonly entry: string; readonly document: DossierDocument },
  ): Promise<void> {
    const notice = followerNoticeOf(event, document, follower.language);
    if (!notice || publicUrl === null || knowsAnyway(follower, event, document)) return;
    const { _id, agency, channel, to } = follower;
    const written = followerMessage({ publicUrl, followerTokens }, follower, {
      notice,
      tail: tailWords(document),
    });
    const outcome = await gateway.send({
      ...written,
      id: `${entry}-${_id}`,
      agency,
      channel,
      to: vault.open(to),
      at: await clock.now(),
    });
    if (outcome === "gone") await followers.remove(_id);
  }

  async function tellAll(entry: string, event: DossierEvent, document: DossierDocument): Promise<void> {
    const { _id: ref, generation, status } = document;
    if (event.type === "receiptReissued") {
      await followers.removeOlder(ref, event.generation);
      return;
    }
    const following = await followers.confirmedOf(ref, generation);
    const behind = following.filter(({ since }) => since < event.version);
    const told = await Promise.allSettled(behind.map((one) => tell(one, event, { entry, document })));
    const errors = told.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
    if (errors.length > 0) {
      throw new AggregateError(errors, `${errors.length} of ${behind.length} were not told`);
    }
    if (!canBeFollowed(status)) {
      await followers.end(ref, new Date((await clock.now()).getTime() + keptDays * dayMs));
    }
  }

  return {
    job,
    contract: jobs[job],
    concurrency: 4,
    handle: forEachDossier(dossiers, async (entry, document) => {
      const event = document.history.find(({ version }) => entry === `${document._id}-${version}-${job}`);
      if (event) await tellAll(entry, event, document);
    }),
  };
}
