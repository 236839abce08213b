import { describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { withAuthorityTable } from "../../scripts/checks/authority-table.ts";
import { root } from "../../scripts/services/paths.ts";
import { jobNames } from "../../shared/contracts/jobs.ts";
import { roles } from "../../shared/domain/accounts/index.ts";
import { deliveryStates } from "../../shared/domain/deliveries/index.ts";
import {
  bookkeeping,
  commandTypes,
  returnModes,
  statusNumbers,
  watchKinds,
} from "../../shared/domain/dossiers/index.ts";
import { procedureFields } from "../../shared/domain/procedures/index.ts";

const rooms = ["shared", "server", "worker", "client", "scripts"];
const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const documents = ["README.md", ...filesIn("docs").filter((name) => name.endsWith(".md"))];
const sourceFiles = rooms.flatMap(filesIn).filter((name) => /\.(tsx?|mjs)$/u.test(name));

/** What stands in backticks. */
const named = (text: string) => [...text.matchAll(/`([^`\n]+)`/gu)].map(([, name = ""]) => name);

/** A heading as it is linked to. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

function leadsSomewhere(from: string, link: string): boolean {
  if (/^https?:/u.test(link)) return true;
  const [path = "", anchor] = link.split("#");
  const file = path === "" ? from : join(dirname(from), path);
  if (!existsSync(join(root, file))) return false;
  const headings = anchor === undefined ? [] : [...read(file).matchAll(/^#+ (.*)$/gmu)];
  return anchor === undefined || headings.some(([, heading = ""]) => anchorOf(heading) === anchor);
}

describe("The documents", () => {
  test.each(documents)("%s: every link and picture leads somewhere", (file) => {
    const text = read(file);
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/gu), ...text.matchAll(/<img src="([^"]+)"/gu)];
    expect(links.map(([, link = ""]) => link).filter((link) => !leadsSomewhere(file, link))).toEqual([]);
  });

  test.each(documents)("%s: every file it names is there", (file) => {
    const names = named(read(file)).filter((name) => /^[\w./-]+$/u.test(name));
    const paths = names.filter((name) => rooms.some((room) => name.startsWith(`${room}/`)));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const bare = names.filter((name) => /^[\w.-]+\.ts$/u.test(name));
    expect(bare.filter((name) => !sourceFiles.some((path) => path.endsWith(`/${name}`)))).toEqual([]);
  });

  test("the README explains every variable of .env.example", () => {
    const variables = [...read(".env.example").matchAll(/^([A-Z_]+)=/gmu)].map(([, name = ""]) => name);
    expect(variables.length).toBeGreaterThan(15);
    const explained = new Set(named(read("README.md")));
    expect(variables.filter((name) => !explained.has(name))).toEqual([]);
  });

  test("the README names every npm command that people type", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const typed = Object.entries(scripts).filter(([, line]) => line.includes("bootstrap.mjs"));
    const readme = read("README.md");
    const missing = typed.filter(([name]) => !new RegExp(`npm (run )?${name}\\b`, "u").test(readme));
    expect(missing.map(([name]) => name)).toEqual(["build"]);
  });

  test("the plan of the house names every collection and every job", () => {
    const collections = sourceFiles
      .filter((name) => name.startsWith("shared/store/"))
      .flatMap((name) => [...read(name).matchAll(/collection(?:<\w+>)?(?:\(|: )"(\w+)"/gu)])
      .map(([, name = ""]) => name);
    expect(collections).toContain("dossiers");
    const explained = new Set(named(read("docs/architecture.md")));
    expect([...new Set(collections), ...jobNames].filter((name) => !explained.has(name))).toEqual([]);
  });
});

test("docs/security.md has the rights as the code has them (else: node scripts/write-authority.ts)", () => {
  const document = read("docs/security.md");
  expect(withAuthorityTable(document)).toBe(document);
});

describe("The glossary", () => {
  const glossary = read("docs/glossary.md");

  test("has every status with its number, every command, role, field, return mode, state of a packet and threshold", () => {
    const words = new Set(named(glossary));
    const lists = [commandTypes, roles, returnModes, deliveryStates, watchKinds, procedureFields];
    const events = [...bookkeeping];
    expect([...lists.flat(), ...events].filter((word) => !words.has(word))).toEqual([]);
    for (const [status, number] of Object.entries(statusNumbers)) {
      expect(glossary).toMatch(new RegExp(`\\| ${number} \\|.*\\| \`${status}\` \\|`, "u"));
    }
  });

  test("says nothing is called what no code calls it", () => {
    const sources = sourceFiles.map(read).join("\n");
    const names = named(glossary).filter((name) => /^[A-Za-z]+…?$/u.test(name));
    expect(names.length).toBeGreaterThan(80);
    const unknown = names.filter((name) => {
      const exact = !name.endsWith("…");
      return !new RegExp(`\\b${name.replace("…", "")}${exact ? "\\b" : ""}`, "u").test(sources);
    });
    expect(unknown).toEqual([]);
  });
});
