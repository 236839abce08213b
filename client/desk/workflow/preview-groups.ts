import type { WorkflowPreview } from "../../../shared/contracts/workflows.ts";

type Case = WorkflowPreview["cases"][number];

/** Cases for which everything is due alike, under their names. */
export type PreviewGroup = Pick<Case, "limit" | "dueAt" | "steps"> & {
  readonly id: string;
  readonly names: readonly Case["name"][];
};

export function groupsOf({ cases }: WorkflowPreview): readonly PreviewGroup[] {
  const alike = Map.groupBy(cases, ({ limit, dueAt, steps }) => JSON.stringify([limit, dueAt, steps]));
  return [...alike.values()].flatMap((theirs) => {
    const [first] = theirs;
    if (!first) return [];
    const { id, limit, dueAt, steps } = first;
    return [{ id, limit, dueAt, steps, names: theirs.map(({ name }) => name) }];
  });
}

/** How many cases have a step that is due too late. */
export const casesBeyond = ({ cases }: WorkflowPreview): number =>
  cases.filter(({ steps }) => steps?.some(({ warning }) => warning === "beyondWhole")).length;
