import { describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../../scripts/services/paths.ts";
import { isOutboxJob, jobNames } from "../../shared/contracts/jobs.ts";
import { dossierJobs } from "../../shared/domain/dossiers/index.ts";
import { sources, sourcesIn } from "./source-tree.ts";

const mostLines = 250;
const mostTestLines = 400;

const named = (room: string, ending: RegExp) =>
  readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => `${room}/${name}`);

describe("Files", () => {
  test("fit a screen or a few: whoever opens one can read it whole", () => {
    const long = sources
      .filter(({ file, lines }) => lines > (file.startsWith("tests/") ? mostTestLines : mostLines))
      .map(({ file, lines }) => `${file}: ${lines}`);
    expect(long).toEqual([]);
  });

  test("most of them one screen or two", () => {
    const sizes = sourcesIn("shared/domain", "shared/contracts", "shared/store", "server", "worker", "client")
      .map(({ lines }) => lines)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(80);
  });

  test("are named in small letters with dashes; an ending tells the role", () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(routes|handler|store|model|document|test|config|d))?\.tsx?$/u;
    expect(sources.map(({ file }) => file).filter((file) => !kebab.test(basename(file)))).toEqual([]);
  });

  test("of styles fit as well", () => {
    const long = named("client", /\.css$/u).filter(
      (file) => readFileSync(join(root, file), "utf8").split("\n").length > mostLines,
    );
    expect(long).toEqual([]);
  });
});

describe("The jobs of the office", () => {
  const handlers = sourcesIn("worker").filter(({ file }) => file.endsWith(".handler.ts"));

  test("have each one handler file of that name, and there is no other", () => {
    const files = handlers.map(({ file }) => basename(file, ".handler.ts"));
    expect(files.sort()).toEqual([...jobNames].sort());
  });

  test("are each done by the file that says so", () => {
    for (const { file, text } of handlers) {
      const declared = [...text.matchAll(/^const job = "([^"]+)"/gmu)].map(([, job]) => job);
      expect([file, declared]).toEqual([file, [basename(file, ".handler.ts")]]);
    }
  });

  test("that the rules ask for are jobs that an outbox may hold", () => {
    expect(dossierJobs.filter((job) => !isOutboxJob(job))).toEqual([]);
    expect(isOutboxJob("watch-deadlines")).toBe(false);
    expect(isOutboxJob("toString")).toBe(false);
  });
});
