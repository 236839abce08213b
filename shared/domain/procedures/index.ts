export { catalogue } from "./catalogue/index.ts";
export { caseOf, versionInForce } from "./in-force.ts";
export { computeFee } from "./compute-fee.ts";
export type { ComputedFee, FeeLine, FeeQuantities } from "./compute-fee.ts";
export type { Fee, FeeItem, FeeRate, FeeUnit } from "./fee.ts";
export { flagCodes } from "./flag.ts";
export type { Flag, FlagCode } from "./flag.ts";
export type { Paper } from "./paper.ts";
export { procedureDetails, procedureFields, procedureLevels } from "./procedure.ts";
export type {
  LegalBasis,
  Procedure,
  ProcedureCase,
  ProcedureDetails,
  ProcedureField,
  ProcedureLevel,
  ProcedureStep,
  ProcedureVersion,
  Uncertainty,
} from "./procedure.ts";
export { limitOf } from "./published-limit.ts";
export type { PublishedLimit } from "./published-limit.ts";
export { wordsIn } from "./words.ts";
export type { Words } from "./words.ts";
export { parseNational, refusalCodes } from "./national/index.ts";
export type { ParsedNational, Refusal, RefusalCode } from "./national/index.ts";
export { mergeCatalogue, mergeImported } from "./merge.ts";
export type { Merged } from "./merge.ts";
export { originRank, rankOf, searchWords, wordsOf } from "./search-words.ts";
