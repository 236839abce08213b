/** Keys that a screen has room for, "Khác" among them. */
export const mostKeys = 6;

export type ChoicePage<T> = { readonly shown: readonly T[]; readonly hasMore: boolean };

/** One page of choices: six where that is all, else five and a key that leads to the next ones. */
export function choicePage<T>(choices: readonly T[], page: number): ChoicePage<T> {
  const from = page * (mostKeys - 1);
  const rest = choices.slice(from);
  const hasMore = rest.length > mostKeys;
  return { shown: hasMore ? rest.slice(0, mostKeys - 1) : rest, hasMore };
}
