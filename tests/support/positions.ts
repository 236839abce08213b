/** Where something stands in a JSON value: `["papers", 0, "name"]`. */
export type Position = readonly (string | number)[];

/** Every position of a JSON value whose content `is` says yes to. */
export function positionsIn(
  value: unknown,
  is: (content: unknown) => boolean,
  here: Position = [],
): readonly Position[] {
  const inner =
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, content]) =>
          positionsIn(content, is, [...here, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return is(value) ? [here, ...inner] : inner;
}

export function contentAt(value: unknown, position: Position): unknown {
  return position.reduce<unknown>((inside, key) => {
    if (typeof inside !== "object" || inside === null) return undefined;
    return Object.entries(inside).find(([name]) => name === String(key))?.[1];
  }, value);
}

/** The same JSON value with other content at one position. */
export function withContent(value: unknown, position: Position, content: unknown): unknown {
  const [key, ...further] = position;
  if (key === undefined) return content;
  const change = (name: string, inside: unknown) =>
    name === String(key) ? withContent(inside, further, content) : inside;
  if (Array.isArray(value)) return value.map((inside, at) => change(String(at), inside));
  if (typeof value !== "object" || value === null) throw new Error(`nothing stands at ${position.join(".")}`);
  const known = Object.entries(value).map(([name, inside]) => [name, change(name, inside)] as const);
  return Object.fromEntries(
    key in value ? known : [...known, [String(key), withContent({}, further, content)]],
  );
}
