export const dueKinds = ["procedureFee", "homeReturnFee"] as const;
export type DueKind = (typeof dueKinds)[number];

/** What is paid at the door, in dong, and of what it is made up. */
export type Due = {
  readonly amount: number;
  readonly of: readonly { readonly what: DueKind; readonly amount: number }[];
};

/** Null where nothing is due. */
export function dueOfFees(fees: Readonly<Record<DueKind, number>>): Due | null {
  const of = dueKinds.map((what) => ({ what, amount: fees[what] })).filter(({ amount }) => amount > 0);
  return of.length === 0 ? null : { amount: of.reduce((sum, { amount }) => sum + amount, 0), of };
}
