import { describe, expect, test } from "@jest/globals";
import { excuses, impurities } from "./purity.ts";
import { membersOf, sourceOf, sources, sourcesIn } from "./source-tree.ts";

const inDomain = (text: string) => sourceOf("shared/domain/sample.ts", text);

describe("The rules of the office", () => {
  test("know only what they are told: no clock, no chance, no network, no machine, no memory, no waiting", () => {
    const found = sourcesIn("shared/domain").flatMap(impurities);
    // The city's calendar is compiled once a process: the one thing that is remembered.
    expect(found).toEqual(["shared/domain/calendar/standard-calendar.ts: remembers"]);
  });

  test.each([
    ["Date.now", "export const a = Date.now();"],
    ["new Date()", "export const a = () => new Date();"],
    ["new Date()", "export const a = () => new Date;"],
    ["Math.random", "export const a = () => Math.random() * 2;"],
    ["process", "export const a = process.env['HOME'];"],
    ["fetch", "export const a = () => fetch('x');"],
    ["setTimeout", "setTimeout(() => {}, 1);"],
    ["waits", "export async function a() { return 1; }"],
    ["remembers", "let a = 1; export const b = () => (a += 1);"],
  ])("would be found out: %s", (what, text) => {
    expect(impurities(inDomain(text))).toContain(`shared/domain/sample.ts: ${what}`);
  });

  test("may count with instants they were given", () => {
    expect(impurities(inDomain("export const a = (at: Date) => new Date(at.getTime() + 1);"))).toEqual([]);
  });
});

describe("No file", () => {
  const mine = /^tests\/architecture\/purity(\.test)?\.ts$/u;

  test("gives up on types, silences anybody, or puts work off", () => {
    expect(sources.filter(({ file }) => !mine.test(file)).flatMap(excuses)).toEqual([]);
  });

  test.each([
    ["any", "export const a = (b: any) => b;"],
    ["any", "export const a: Record<string, any[]> = {};"],
    ["as … as", "export const a = 1 as unknown as string;"],
    ["enum or parameter property", "export enum A { B }"],
    ["enum or parameter property", "export class A { constructor(readonly b: string) {} }"],
    ["silenced", "// @ts-expect-error it works\nexport const a = 1;"],
    ["silenced", "/* eslint-disable */ export const a = 1;"],
    ["put off", "// TODO later\nexport const a = 1;"],
  ])("would do so unnoticed: %s", (what, text) => {
    expect(excuses(inDomain(text))).toEqual([`shared/domain/sample.ts: ${what}`]);
  });

  test("of the product talks to a console, but where a start fails", () => {
    const product = sources.filter(({ room }) => room !== "tests" && room !== "scripts");
    const talking = product.filter((source) =>
      membersOf(source).some((member) => member.startsWith("console.")),
    );
    expect(talking.map(({ file }) => file)).toEqual(["server/main.ts", "worker/main.ts"]);
  });
});
