import { parseSync } from "@swc/core";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { root } from "../../scripts/services/paths.ts";

export const rooms = [
  "shared/domain",
  "shared/i18n",
  "shared/contracts",
  "shared/store",
  "server",
  "worker",
  "client",
  "scripts",
  "tests",
] as const;
export type Room = (typeof rooms)[number];

/** A part of the syntax; `type` says which. */
const Node = z.looseObject({ type: z.string() });
export type Node = z.infer<typeof Node>;

export interface Source {
  /** From the root, with slashes. */
  readonly file: string;
  readonly room: Room;
  readonly text: string;
  readonly lines: number;
  /** Everything the parser found, from the outside in. */
  readonly nodes: readonly Node[];
}

export function roomOf(file: string): Room | null {
  return rooms.find((room) => file.startsWith(`${room}/`)) ?? null;
}

function walk(value: unknown, into: Node[]): void {
  if (Array.isArray(value)) {
    for (const inner of value) walk(inner, into);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const node = Node.safeParse(value);
  if (node.success) into.push(node.data);
  for (const inner of Object.values(value)) walk(inner, into);
}

/** A file as if it lay in the house. */
export function sourceOf(file: string, text: string): Source {
  const room = roomOf(file);
  if (!room) throw new Error(`${file} is in no room`);
  const nodes: Node[] = [];
  const jsx = file.endsWith("x");
  walk(parseSync(text, { syntax: "typescript", tsx: jsx, target: "es2024" }), nodes);
  return { file, room, text, lines: text.trimEnd().split("\n").length, nodes };
}

function inRoom(room: Room): readonly Source[] {
  return readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|tsx)$/u.test(name))
    .map((name) => `${room}/${name.replaceAll("\\", "/")}`)
    .map((file) => sourceOf(file, readFileSync(join(root, file), "utf8")));
}

/** Every TypeScript file of the house, parsed once. */
export const sources: readonly Source[] = rooms.flatMap(inRoom);
export const sourcesIn = (...of: readonly Room[]) => sources.filter(({ room }) => of.includes(room));

const text = (value: unknown): string | null => {
  const literal = z.looseObject({ type: z.literal("StringLiteral"), value: z.string() }).safeParse(value);
  return literal.success ? literal.data.value : null;
};

/** What a file imports, by whatever way: relative paths as files from the root, packages as they are called. */
export function importsOf({
  file,
  nodes,
}: Source): readonly { readonly from: string; readonly isFile: boolean }[] {
  const named = nodes.flatMap((node) => {
    if (/^(Import|Export\w*)Declaration$/u.test(node.type)) return text(node["source"]) ?? [];
    if (node.type !== "CallExpression" || Node.safeParse(node["callee"]).data?.type !== "Import") return [];
    const [first] = z.array(z.looseObject({ expression: z.unknown() })).parse(node["arguments"]);
    return text(first?.expression) ?? [];
  });
  return named.map((from) =>
    from.startsWith(".")
      ? { from: join(dirname(file), from).replaceAll("\\", "/"), isFile: true }
      : { from, isFile: false },
  );
}

/** Texts in the code itself, comments left out: what a program may say to somebody. */
export function textsOf({ nodes }: Source): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === "StringLiteral" || node.type === "JSXText") return [String(node["value"])];
    return node.type === "TemplateElement" ? [String(node["raw"])] : [];
  });
}

/** `a.b` of member expressions: `Date.now`, `import.meta` left out. */
export function membersOf({ nodes }: Source): readonly string[] {
  const Member = z.looseObject({
    type: z.literal("MemberExpression"),
    object: z.looseObject({ type: z.literal("Identifier"), value: z.string() }),
    property: z.looseObject({ type: z.literal("Identifier"), value: z.string() }),
  });
  return nodes.flatMap((node) => {
    const { data } = Member.safeParse(node);
    return data ? [`${data.object.value}.${data.property.value}`] : [];
  });
}
