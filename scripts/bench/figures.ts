/** One measured figure with the goal it has to reach. Ratios have no unit; others say theirs in the name. */
export type Figure = {
  readonly value: number;
  /** The bound, and on which side of it the value has to lie. Null: printed for the record. */
  readonly goal: { readonly atLeast: number } | { readonly atMost: number } | null;
};
export type Figures = Readonly<Record<string, Figure>>;

export function holds({ value, goal }: Figure): boolean {
  if (!goal) return true;
  return "atLeast" in goal ? value >= goal.atLeast : value <= goal.atMost;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = low] = [
    sorted[sorted.length % 2 === 0 ? middle - 1 : middle],
    sorted[middle],
  ];
  return (low + high) / 2;
}

/** The value below which a share (0..1) of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Prints a table, and as its last line one JSON object; returns whether every goal was reached. */
export function report(bench: string, figures: Figures): boolean {
  const printed = Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      { value: rounded(figure.value), goal: goalWords(figure.goal), holds: holds(figure) },
    ]),
  );
  console.table(printed);
  console.log(JSON.stringify({ bench, figures: printed }));
  return Object.values(figures).every(holds);
}

function goalWords(goal: Figure["goal"]): string | null {
  if (!goal) return null;
  return "atLeast" in goal ? `>= ${goal.atLeast}` : `<= ${goal.atMost}`;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
