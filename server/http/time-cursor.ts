/** Where a list by time goes on: behind the item of this instant and id. */
export type TimeCursor = { readonly at: Date; readonly id: string };

/** `<ms since the epoch>.<id>`, as the routes' contracts let it through. */
export function readTimeCursor(text: string): TimeCursor {
  const [ms, ...id] = text.split(".");
  return { at: new Date(Number(ms)), id: id.join(".") };
}

export const timeCursorOf = ({ at, _id }: { readonly at: Date; readonly _id: string }): string =>
  `${at.getTime()}.${_id}`;
