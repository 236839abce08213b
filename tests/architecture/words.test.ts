import { describe, expect, test } from "@jest/globals";
import { z } from "zod";
import { problemCodes } from "../../shared/contracts/problem.ts";
import { roles } from "../../shared/domain/accounts/index.ts";
import { allowedForDelivery, deliveryStates } from "../../shared/domain/deliveries/index.ts";
import { commandTypes, statuses } from "../../shared/domain/dossiers/index.ts";
import { languages, resources, translator } from "../../shared/i18n/index.ts";
import { sourceOf, sourcesIn, textsOf, type Source } from "./source-tree.ts";

/** Every text of a catalogue under its whole key, `kiosk:ask.where`. */
function flatten(tree: object, above = "", separator = ":"): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
      const here = above === "" ? key : `${above}${separator}${key}`;
      const next = above === "" ? ":" : ".";
      if (typeof value === "object" && value !== null) return [...flatten(value, here, next)];
      return [[here, String(value)] as const];
    }),
  );
}
const vi = flatten(resources.vi);
const en = flatten(resources.en);
/** The office that speaks: in Vietnamese by its name, in English as "we". */
const speaker = new Set(["office", "Office"]);

/** What a text asks for. A plural's "one" may spell its number out. */
function placeholders(key: string, text: string): ReadonlySet<string> {
  const names = [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/gu)].map(([, name = ""]) => name);
  const isFree = (name: string) => speaker.has(name) || (key.endsWith("_one") && name === "count");
  return new Set(names.filter((name) => !isFree(name)));
}
const withoutPlaceholders = (text: string) => text.replaceAll(/\{\{\w+(, \w+)?\}\}/gu, "");

describe("The catalogue of words", () => {
  test("has the same keys in both languages", () => {
    expect([...vi.keys()].filter((key) => !en.has(key))).toEqual([]);
    expect([...en.keys()].filter((key) => !vi.has(key))).toEqual([]);
    expect(vi.size).toBeGreaterThan(500);
  });

  test("asks for the same things in both languages", () => {
    for (const [key, text] of vi) {
      expect([key, placeholders(key, en.get(key) ?? "")]).toEqual([key, placeholders(key, text)]);
    }
  });

  test("leaves nothing half-marked, and nothing empty in one language alone", () => {
    const halfMarked = [...vi, ...en].filter(([, text]) => /[{}]/u.test(withoutPlaceholders(text)));
    expect(halfMarked.map(([key]) => key)).toEqual([]);
    const empty = [...vi].filter(([key, text]) => (text === "") !== (en.get(key) === ""));
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  test("is written in composed letters, so that it is found and printed alike everywhere", () => {
    expect([...vi, ...en].filter(([, text]) => text !== text.normalize("NFC")).map(([key]) => key)).toEqual(
      [],
    );
  });

  test("is translated: sentences are not the same in both languages", () => {
    const same = [...vi].filter(
      ([key, text]) => text === en.get(key) && /\p{L}{2,} \p{L}{2,} \p{L}{2,}/u.test(text),
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

describe("Whoever speaks with the catalogue", () => {
  const product = sourcesIn("server", "worker", "client", "shared/store");
  // Socket events are written like keys.
  const events = new Set(["desk:changed", "desk:refetch"]);
  const isKey = /^[a-z]+:[\w-]+(\.[\w-]+)*$/u;
  const areas = new Set(Object.keys(resources.vi));
  const plurals = ["", "_zero", "_one", "_two", "_few", "_many", "_other"];

  test("says only keys that are there", () => {
    const missing = product.flatMap((source) =>
      textsOf(source)
        .filter((text) => isKey.test(text) && !events.has(text) && areas.has(text.split(":")[0] ?? ""))
        .filter((key) => !plurals.some((plural) => vi.has(`${key}${plural}`)))
        // A group of words that is asked for as a whole.
        .filter((key) => ![...vi.keys()].some((known) => known.startsWith(`${key}.`)))
        .map((key) => `${source.file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });
});

const Text = z.looseObject({ type: z.literal("JSXText"), value: z.string() });
const Attribute = z.looseObject({
  type: z.literal("JSXAttribute"),
  name: z.looseObject({ value: z.string() }),
  value: z.looseObject({ type: z.literal("StringLiteral"), value: z.string() }),
});
const said = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "alt",
  "title",
  "placeholder",
  "label",
]);

/** Words a screen would say that are not in the catalogue. */
function ownWords({ file, nodes }: Source): readonly string[] {
  return nodes.flatMap((node) => {
    const text = Text.safeParse(node).data?.value ?? "";
    const attribute = Attribute.safeParse(node).data;
    const spoken = attribute && said.has(attribute.name.value) ? attribute.value.value : "";
    return [text, spoken]
      .filter((words) => /\p{L}{2,}/u.test(words))
      .map((words) => `${file}: ${words.trim()}`);
  });
}

describe("Words that people read", () => {
  const marked = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;
  // The sign of the currency, and the letter that is typed as d, are no words.
  const isWord = (text: string) => marked.test(text) && text.trim() !== "đ";
  // Law and calendar are data of the rules: names of holidays, of procedures, of the days of a deadline. So is how an address is written.
  const ofTheRules =
    /^shared\/domain\/((calendar|deadlines|procedures)\/|deliveries\/rounds\/(parse-)?address\.ts$)/u;

  test("in Vietnamese stand in the catalogue or in the rules' data, nowhere else", () => {
    const strays = sourcesIn(
      "shared/domain",
      "shared/contracts",
      "shared/store",
      "server",
      "worker",
      "client",
    )
      .filter(({ file }) => !ofTheRules.test(file))
      .flatMap((source) =>
        textsOf(source)
          .filter(isWord)
          .map((text) => `${source.file}: ${text}`),
      );
    expect(strays).toEqual([]);
  });

  test("on a screen come from the catalogue, in whatever language", () => {
    expect(sourcesIn("client").flatMap(ownWords)).toEqual([]);
  });

  test("of a screen's own would be found out", () => {
    const sample =
      'export const A = () => <p title="Press here">Hello there {t("a:b")} · <b aria-label="x">—</b></p>;';
    expect(ownWords(sourceOf("client/sample.tsx", sample))).toEqual([
      "client/sample.tsx: Press here",
      "client/sample.tsx: Hello there",
    ]);
  });
});

describe("Every problem", () => {
  test.each(problemCodes)("%s has words in both languages, for people", (code) => {
    for (const language of languages) {
      const t = translator(language);
      const [title, detail] = [t(`problems:${code}.title`), t(`problems:${code}.detail`)];
      expect(title).not.toContain(code);
      for (const text of [title, detail]) expect(text.length).toBeGreaterThan(5);
    }
    expect(translator("vi")(`problems:${code}.title`)).not.toBe(translator("en")(`problems:${code}.title`));
  });

  test("can say every role, command, status and place of a packet", () => {
    const words = [
      ...roles,
      ...commandTypes,
      ...deliveryStates.flatMap(allowedForDelivery),
      ...deliveryStates,
      "accept",
    ];
    const unsaid = words.filter((word) => !vi.has(`problems:words.${word}`));
    expect(unsaid).toEqual([]);
    expect(statuses.filter((status) => !vi.has(`states:status.${status}`))).toEqual([]);
  });
});
