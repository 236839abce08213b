import type { Draft, DraftFile } from "../../../shared/contracts/drafts.ts";
import type { ProcedureCase, ProcedureVersion } from "../../../shared/domain/procedures/index.ts";
import type { Step } from "./draft-faults.ts";
import type { SavedDraft } from "./use-saved-draft.ts";
import type { Uploads } from "./use-uploads.ts";

/** What the steps of one online submission share. */
export type Editing = {
  readonly draft: Draft;
  readonly version: ProcedureVersion;
  /** Null while no case is picked. */
  readonly chosen: ProcedureCase | null;
  readonly fields: SavedDraft;
  readonly files: readonly DraftFile[];
  readonly uploads: Uploads;
  readonly onRemove: (file: DraftFile) => Promise<void>;
  /** What is wrong with a field, once its step was left or handed in. */
  readonly faultAt: (name: string) => string | null;
  readonly goTo: (step: Step) => void;
};

/** Whether the fee of a case counts copies, so that somebody has to say how many. */
export const asksCopies = (chosen: ProcedureCase | null): boolean =>
  chosen?.fee.items.some((item) => item.kind === "fixed" && item.per === "copy" && !item.optional) ?? false;

/** The steps that this procedure needs. */
export function stepsOf(version: ProcedureVersion, chosen: ProcedureCase | null): readonly Step[] {
  const asks = version.details !== "none" || version.cases.length > 1 || asksCopies(chosen);
  return ["who", ...(asks ? (["what"] as const) : []), "papers", "return", "review"];
}
