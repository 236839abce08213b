/** Whole đồng of "8.000" or "8000"; null where nothing was entered, NaN, which no contract takes, for anything else. */
export function amountOf(typed: string): number | null {
  const digits = typed.replaceAll(/[.,\s]/g, "");
  if (digits === "") return null;
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}
