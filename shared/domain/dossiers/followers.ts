import type { DossierEvent, DossierEventType } from "./events.ts";
import type { Status } from "./status.ts";

export const followChannels = ["phone", "email", "push"] as const;
/** How somebody who follows a dossier is told: by message to a phone, by e-mail, or by the browser. */
export type FollowChannel = (typeof followChannels)[number];

/** Changes that a resident can see of a dossier, each told in one sentence. */
const told: ReadonlySet<DossierEventType> = new Set([
  "accepted",
  "refused",
  "supplementRequested",
  "supplementReceived",
  "paymentRequested",
  "paymentConfirmed",
  "stopped",
  "resumed",
  "extended",
  "apologised",
  "processed",
  "reopened",
  "homeReturnStarted",
  "homeReturnFailed",
  "homeReturnCameBack",
  "homeReturnAtOtherCounter",
  "returned",
  "withdrawn",
]);

/** Whether those who follow a dossier have to hear of an event, or are not to be told any more because of it. */
export const concernsFollowers = ({ type }: Pick<DossierEvent, "type">): boolean =>
  told.has(type) || type === "receiptReissued";

/** Statuses that nothing follows upon: the last message is about them. */
const over: ReadonlySet<Status> = new Set(["notAccepted", "withdrawn", "returned"]);

/** Whether there may still be something to tell. */
export const canBeFollowed = (status: Status): boolean => !over.has(status);
