/** Whether a document, where it is still there, owes this entry of its outbox: a job may come twice, and late. */
export function owes<T extends { readonly outbox: readonly { readonly id: string }[] }>(
  document: T | null | undefined,
  entry: string,
): document is T {
  return document?.outbox.some(({ id }) => id === entry) ?? false;
}
