import type { PublishedLimit } from "./published-limit.ts";

export const flagCodes = [
  /** No limit at all is published for this case. */
  "limitMissing",
  /** The limit is a free text, a bare number without a unit, or zero. */
  "limitNotUnderstood",
  /** The limit's own description names another limit. */
  "limitContradictsText",
  /** The description counts in other days than the limit's unit: working days against calendar days. */
  "unitContradictsText",
  /** The portal's list of cases names another limit. */
  "limitContradictsCases",
  /** The description names further limits that are not listed as cases. */
  "textNamesMoreLimits",
  /** Ways of filing (counter, post, online) have different limits. */
  "limitDependsOnFiling",
  /** The fee is a text or an attachment, or several fees that exclude one another. */
  "feeNotUnderstood",
  /** No paper is listed. */
  "papersMissing",
] as const;
export type FlagCode = (typeof flagCodes)[number];

/** Something for an administrator to settle; the words are in the catalogue of words by code. */
export interface Flag {
  readonly code: FlagCode;
  /** What was found, as it was published. */
  readonly found?: string;
  /** How the text reads, for the administrator to confirm; nothing is promised from it. */
  readonly reading?: PublishedLimit;
}
