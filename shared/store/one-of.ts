/** Documents by their ids. A single one, as in a quiet hour, costs the database no plan. */
export const oneOf = (ids: readonly string[]): string | { $in: string[] } => {
  const [only, ...others] = ids;
  return only !== undefined && others.length === 0 ? only : { $in: [...ids] };
};
