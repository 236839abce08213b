export { catalogue } from "./catalogue/index.ts";
export { caseOf, chooseCase, versionInForce } from "./in-force.ts";
export { computeFee } from "./compute-fee.ts";
export type { FeeQuantities } from "./compute-fee.ts";
export type { Fee, FeeItem } from "./fee.ts";
export { flagCodes } from "./flag.ts";
export type { FlagCode } from "./flag.ts";
export type { Paper } from "./paper.ts";
export { procedureDetails, procedureFields, procedureLevels } from "./procedure.ts";
export type { Procedure, ProcedureCase, ProcedureField, ProcedureVersion, Uncertainty } from "./procedure.ts";
export { limitOf } from "./published-limit.ts";
export { planWorkflow, stepWarnings } from "./plan-workflow.ts";
export type { PlannedStep, StepWarning, WorkflowPlan } from "./plan-workflow.ts";
export { defaultWorkflow, stepIds, workRoles } from "./workflow.ts";
export type { StepId, WorkRole, WorkStep } from "./workflow.ts";
export {
  assertWorkflow,
  mostSteps,
  sharesOf,
  workflowFaultCodes,
  workflowFaults,
} from "./workflow-faults.ts";
export type { WorkflowFault, WorkflowFaultCode } from "./workflow-faults.ts";
export { wordsIn } from "./words.ts";
export type { Words } from "./words.ts";
export { parseNational, refusalCodes } from "./national/index.ts";
export type { Refusal } from "./national/index.ts";
export { mergeCatalogue, mergeImported } from "./merge.ts";
export type { Merged } from "./merge.ts";
export { originRank, rankOf, searchWords, wordsOf } from "./search-words.ts";
