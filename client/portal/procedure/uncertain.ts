import type {
  ProcedureCase,
  ProcedureVersion,
  Uncertainty,
} from "../../../shared/domain/procedures/index.ts";

export type UncertainParts = {
  readonly limit: readonly Uncertainty[];
  readonly verification: readonly Uncertainty[];
  readonly fee: readonly Uncertainty[];
  readonly papers: readonly Uncertainty[];
  /** What belongs to no value on the page, such as a law that is about to change. */
  readonly rest: readonly Uncertainty[];
};

/** Which values of a case could not be confirmed, sorted to the places where they are shown. */
export function uncertainOf({ uncertain, cases }: ProcedureVersion, chosen: ProcedureCase): UncertainParts {
  const others = cases.filter(({ id }) => id !== chosen.id).map(({ id }) => `${id}.`);
  const here = uncertain.filter(({ value }) => !others.some((other) => value.startsWith(other)));
  const of = (test: (value: string) => boolean) => here.filter(({ value }) => test(inCase(value, chosen.id)));
  const isFeeHere = (value: string) =>
    value === "fee" || chosen.fee.items.some(({ id }) => value === `fee.${id}`);
  const isPaper = (value: string) =>
    value.startsWith("papers") || chosen.papers.some(({ id }) => value === id);
  return {
    limit: of((value) => value === "rule" || value === "legalLimit" || value === "pledgedLimit"),
    verification: of((value) => value === "rule.verification"),
    fee: of(isFeeHere),
    papers: of(isPaper),
    rest: of((value) => !value.startsWith("rule") && !value.startsWith("fee") && !isPaper(value)),
  };
}

/** A value's name without the case it belongs to. */
const inCase = (value: string, id: string) =>
  value.startsWith(`${id}.`) ? value.slice(id.length + 1) : value;
