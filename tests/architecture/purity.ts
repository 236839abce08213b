import { z } from "zod";
import { membersOf, type Node, type Source } from "./source-tree.ts";

const Named = z.looseObject({ type: z.literal("Identifier"), value: z.string() });
const nameOf = (value: unknown) => Named.safeParse(value).data?.value ?? null;
const isA = (value: unknown, type: string) =>
  z.looseObject({ type: z.literal(type) }).safeParse(value).success;

/** The world outside: a clock, chance, a network, a machine. */
const outside = new Set([
  "process",
  "fetch",
  "crypto",
  "performance",
  "globalThis",
  "window",
  "document",
  "localStorage",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "console",
  "require",
  "Intl",
]);
const chance = new Set(["Date.now", "Math.random"]);

function isClockWithoutTime(node: Node): boolean {
  if (node.type !== "NewExpression" || nameOf(node["callee"]) !== "Date") return false;
  return !Array.isArray(node["arguments"]) || node["arguments"].length === 0;
}

function usedNames(node: Node): readonly string[] {
  if (node.type === "CallExpression" || node.type === "NewExpression") return [nameOf(node["callee"]) ?? ""];
  return node.type === "MemberExpression" ? [nameOf(node["object"]) ?? ""] : [];
}

/** What makes a rule depend on more than its arguments. */
export function impurities(source: Source): readonly string[] {
  const { file, nodes } = source;
  const [module] = nodes;
  const body = z.array(z.looseObject({ type: z.string() })).safeParse(module?.["body"]).data ?? [];
  const found = [
    ...membersOf(source).filter((member) => chance.has(member)),
    ...nodes.filter(isClockWithoutTime).map(() => "new Date()"),
    ...nodes.flatMap(usedNames).filter((name) => outside.has(name)),
    ...nodes.filter((node) => node.type === "AwaitExpression" || node["async"] === true).map(() => "waits"),
    ...body
      .filter((statement) => statement.type === "VariableDeclaration" && statement["kind"] !== "const")
      .map(() => "remembers"),
  ];
  return found.map((what) => `${file}: ${what}`);
}

const silencers =
  /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint|biome)-(disable|ignore)|(prettier|istanbul|v8) ignore|prettier-ignore/u;
const putOff = /\b(TODO|FIXME|XXX|HACK)\b/u;
const needsACompiler = new Set(["TsEnumDeclaration", "TsParameterProperty"]);

/** What silences the compiler or the linter, needs more than stripped types, or puts work off. */
export function excuses({ file, text, nodes }: Source): readonly string[] {
  const found = [
    nodes.some((node) => node.type === "TsKeywordType" && node["kind"] === "any") && "any",
    nodes.some((node) => node.type === "TsAsExpression" && isA(node["expression"], "TsAsExpression")) &&
      "as … as",
    nodes.some((node) => needsACompiler.has(node.type)) && "enum or parameter property",
    silencers.test(text) && "silenced",
    putOff.test(text) && "put off",
  ];
  return found.filter((what) => what !== false).map((what) => `${file}: ${what}`);
}
