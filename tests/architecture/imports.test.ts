import { describe, expect, test } from "@jest/globals";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/services/paths.ts";
import {
  importsOf,
  roomOf,
  rooms,
  sourceOf,
  sources,
  sourcesIn,
  type Room,
  type Source,
} from "./source-tree.ts";

/** Which rooms each room may go into, beside itself. */
const doors: Readonly<Record<Room, readonly Room[]>> = {
  "shared/domain": [],
  "shared/i18n": ["shared/domain"],
  "shared/contracts": ["shared/domain"],
  "shared/store": ["shared/domain", "shared/contracts", "shared/i18n"],
  server: ["shared/domain", "shared/contracts", "shared/store", "shared/i18n"],
  worker: ["shared/domain", "shared/contracts", "shared/store", "shared/i18n"],
  client: ["shared/domain", "shared/contracts", "shared/i18n"],
  scripts: ["shared/domain", "shared/contracts", "shared/store", "shared/i18n"],
  tests: rooms,
};

/** Packages that the pure rooms may rest on: none for the rules, one each for what they are. */
const packages: Partial<Record<Room, readonly string[]>> = {
  "shared/domain": [],
  "shared/i18n": ["i18next"],
  "shared/contracts": ["zod"],
};

/** What a file brings in that its room may not have. */
function strays(source: Source): readonly string[] {
  const { file, room } = source;
  const known = packages[room];
  return importsOf(source).flatMap(({ from, isFile }) => {
    const to = roomOf(from);
    const allowed = isFile
      ? to === room || (to !== null && doors[room].includes(to))
      : known === undefined || known.includes(from);
    // The one JSON file that says what the product is called and which version it has.
    return allowed || from === "package.json" ? [] : [`${file} → ${from}`];
  });
}

const commonToFeatures = new Set(["http", "realtime"]);

/** Imports from one feature of the server into the inside of another. */
function shortcuts(source: Source): readonly string[] {
  const [, mine = ""] = source.file.split("/");
  return importsOf(source).flatMap(({ from, isFile }) => {
    const [room, feature = "", ...rest] = from.split("/");
    const isOther = isFile && room === "server" && rest.length > 0 && feature !== mine;
    return isOther && !commonToFeatures.has(feature) && rest.join("/") !== "index.ts"
      ? [`${source.file} → ${from}`]
      : [];
  });
}

describe("Imports", () => {
  test.each(rooms)("of %s stay in the rooms it may go into", (room) => {
    expect(sourcesIn(room).flatMap(strays)).toEqual([]);
  });

  test("within the server go from feature to feature through the index only", () => {
    expect(sourcesIn("server").flatMap(shortcuts)).toEqual([]);
  });

  test("of screens bring nothing of Node or of the stores to a browser", () => {
    const forbidden = /^(node:|mongo|bullmq|ioredis|express|socket\.io$|@node-rs|pino)/u;
    const found = sourcesIn("client").flatMap((source) =>
      importsOf(source).flatMap(({ from }) => (forbidden.test(from) ? [`${source.file} → ${from}`] : [])),
    );
    expect(found).toEqual([]);
  });

  test("name files that are there, with their ending", () => {
    const missing = sources.flatMap((source) =>
      importsOf(source)
        .filter(({ from, isFile }) => isFile && !existsSync(join(root, from.replace(/\?\w+$/u, ""))))
        .map(({ from }) => `${source.file} → ${from}`),
    );
    expect(missing).toEqual([]);
  });

  test.each([
    ["shared/domain/a.ts", 'import { z } from "zod";'],
    ["shared/domain/a.ts", 'import { readFileSync } from "node:fs";'],
    ["shared/domain/a.ts", 'export * from "../contracts/common.ts";'],
    ["shared/contracts/a.ts", 'import type { A } from "../store/connect.ts";'],
    ["shared/i18n/a.ts", 'import { z } from "zod";'],
    ["shared/store/a.ts", 'import { b } from "../../server/http/parse.ts";'],
    ["server/dossiers/a.ts", 'import { b } from "../../worker/compose.ts";'],
    ["worker/a.ts", 'export { b } from "../server/compose.ts";'],
    ["client/a.tsx", 'const b = await import("../shared/store/connect.ts");'],
    ["scripts/a.ts", 'import { b } from "../tests/support/until.ts";'],
  ])("in %s would be found out: %s", (file, text) => {
    expect(strays(sourceOf(file, text))).toHaveLength(1);
  });

  test("into the inside of another feature would be found out", () => {
    const inside = 'import { lookUp } from "../tracking/look-up.ts";';
    expect(shortcuts(sourceOf("server/dossiers/a.ts", inside))).toHaveLength(1);
    expect(shortcuts(sourceOf("server/dossiers/a.ts", inside.replace("look-up", "index")))).toEqual([]);
    expect(
      shortcuts(sourceOf("server/compose.ts", 'import { a } from "./tracking/tickets.ts";')),
    ).toHaveLength(1);
  });
});
