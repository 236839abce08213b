import type { DeliveryCommand } from "../../shared/contracts/deliveries.ts";
import { translator } from "../../shared/i18n/index.ts";

export const relationships = ["self", "family", "authorised", "other"] as const;
export type Relationship = (typeof relationships)[number];

/** What the courier fills in when somebody takes a packet. */
export type HandOver = {
  readonly who: Relationship | null;
  /** In words, where `who` is `other`. */
  readonly other: string;
  readonly name: string;
  readonly idLooked: boolean;
  /** All that is due was paid. */
  readonly paid: boolean;
  /** Original papers that the receiver gave. */
  readonly originals: readonly string[];
  /** As typed. */
  readonly pin: string;
};

const blank: HandOver = {
  who: null,
  other: "",
  name: "",
  idLooked: false,
  paid: false,
  originals: [],
  pin: "",
};

/** Empty, or as a refused entry left it, so that only what was wrong needs typing again. */
export function beginHandOver(earlier: DeliveryCommand | null): HandOver {
  if (earlier?.type !== "deliver") return blank;
  const { recipientName: name, relationship = "", idLooked, pin = "" } = earlier;
  const { collected = 0, originals = [] } = earlier;
  const known = relationships.find((one) => one !== "other" && officeWords(one) === relationship);
  return {
    who: known ?? "other",
    other: known ? "" : relationship,
    name,
    idLooked,
    paid: collected > 0,
    originals,
    pin,
  };
}

/** The relationship as the office records it: in Vietnamese, whatever language the phone shows. */
export function relationshipWords({ who, other }: HandOver): string {
  if (who === null || who === "other") return other.trim();
  return officeWords(who);
}

const officeWords = (who: Relationship): string => translator("vi")(`courier:deliver.relationships.${who}`);
