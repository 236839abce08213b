import type { Rule } from "../deadlines/index.ts";
import type { Fee } from "./fee.ts";
import type { Flag } from "./flag.ts";
import type { Paper } from "./paper.ts";
import type { PublishedLimit } from "./published-limit.ts";
import type { Words } from "./words.ts";
import type { WorkStep } from "./workflow.ts";

export const procedureFields = [
  "civilStatus",
  "certification",
  "land",
  "construction",
  "residence",
  "interlinked",
  "other",
] as const;
export type ProcedureField = (typeof procedureFields)[number];

export const procedureLevels = [
  "commune",
  "landOffice",
  "police",
  "socialInsurance",
  "finance",
  "province",
  "ministry",
  "other",
] as const;
/** Who decides. */
export type ProcedureLevel = (typeof procedureLevels)[number];

export const procedureDetails = ["civilStatus", "land", "none"] as const;
/** What intake must record beside the parties: the persons and the event, the parcel, or nothing more. */
export type ProcedureDetails = (typeof procedureDetails)[number];

/**
 * An administrative procedure (thủ tục hành chính).
 *
 * `key` names it for ever: the same code may come once from our catalogue and once from every province that
 * publishes it, each with its own limits. Dossiers refer to `key` and the version's `revision`.
 */
export interface Procedure {
  readonly key: string;
  readonly code: string;
  readonly name: Words;
  /** The words residents use, such as "Sang tên nhà đất". */
  readonly plainName?: Words;
  readonly field: ProcedureField;
  readonly level: ProcedureLevel;
  /** Others who take part, in the order of the work. */
  readonly partners: readonly ProcedureLevel[];
  readonly source: "catalogue" | "national";
  readonly promulgatedBy?: { readonly code: string; readonly name: string };
  /** Oldest first; never empty. */
  readonly versions: readonly ProcedureVersion[];
}

/** What holds from a day on. A version is never rewritten: dossiers keep the one of their acceptance. */
export interface ProcedureVersion {
  /** Counts 1, 2, 3 … within the procedure; of two versions from the same day the later revision holds. */
  readonly revision: number;
  /** YYYY-MM-DD, the first day, Asia/Ho_Chi_Minh. */
  readonly effectiveFrom: string;
  /** YYYY-MM-DD, the last day, when the law already names it. */
  readonly effectiveTo?: string;
  /** The decision that publishes it, as its number is cited. */
  readonly decision?: string;
  readonly legalBasis: readonly LegalBasis[];
  /** Which values could not be confirmed in a published text, and why. */
  readonly uncertain: readonly Uncertainty[];
  /** Whether the result may be brought home; not where both must come in person. */
  readonly homeReturn: boolean;
  /** False where nobody can hand it in online: both must come in person, or the clerk must see who signs. */
  readonly online?: false;
  /** Death, adoption, parentage, divorce: no name of the procedure on a public screen. */
  readonly quiet: boolean;
  readonly details: ProcedureDetails;
  /** What happens, in a resident's words, in order. */
  readonly steps: readonly ProcedureStep[];
  /** Its way through the office; left out, that of every procedure (`defaultWorkflow`). */
  readonly workflow?: readonly WorkStep[];
  /** What a clerk should know before accepting: conditions, remarks that come with the papers. */
  readonly notes: readonly Words[];
  /** Never empty. The clerk picks one. */
  readonly cases: readonly ProcedureCase[];
}

export interface ProcedureStep {
  readonly name: Words;
  readonly detail?: Words;
}

export interface LegalBasis {
  /** The number of the text, such as "123/2015/NĐ-CP". */
  readonly code?: string;
  readonly name: Words;
}

export interface Uncertainty {
  /** Which value: the case's id and the field, such as "verification.rule". */
  readonly value: string;
  readonly why: Words;
}

/** One way a procedure can run: its limit, its fee, its papers. */
export interface ProcedureCase {
  /** Unique within the version. */
  readonly id: string;
  readonly name: Words;
  /**
   * What the promise is computed from: the pledged limit where there is one, else the legal, with its pauses and
   * verification. Null where no limit is known: the clerk enters the date with its reason.
   */
  readonly rule: Rule | null;
  /** What the law allows; null where it is not known. */
  readonly legalLimit: PublishedLimit | null;
  /** What the province or city promises, when it shortens the legal limit. */
  readonly pledgedLimit: PublishedLimit | null;
  /** The limit in the words it was published in: always there when `rule` is null. */
  readonly limitText?: string;
  /** What an administrator should look at. */
  readonly flags: readonly Flag[];
  readonly fee: Fee;
  readonly papers: readonly Paper[];
}
