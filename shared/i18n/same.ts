/** The shape of a Vietnamese catalogue with the words left open, so that English must have the same keys. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
