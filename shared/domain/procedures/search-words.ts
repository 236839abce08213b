import { fold } from "../text/fold.ts";
import type { Procedure } from "./procedure.ts";

/** Folded words: letters and digits, in the order they stand. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words a procedure is found by: its code, its names in both languages, the words residents use. */
export function searchWords({ code, name, plainName }: Procedure): readonly string[] {
  const texts = [code, name.vi, name.en ?? "", plainName?.vi ?? "", plainName?.en ?? ""];
  return [...new Set(texts.flatMap(wordsOf))];
}

/** What ranking needs to know of a procedure. */
type Ranked = Pick<Procedure, "code" | "name" | "plainName" | "source" | "promulgatedBy">;

/**
 * How well a procedure answers what was typed, best first when sorted ascending: the code itself; then ours
 * before the ministries' before the provinces'; then the whole name, its beginning, the words in a row, elsewhere.
 */
export function rankOf(procedure: Ranked, typed: string): readonly number[] {
  const query = wordsOf(typed).join(" ");
  const names = [procedure.plainName?.vi, procedure.name.vi, procedure.plainName?.en, procedure.name.en]
    .filter((each) => each !== undefined)
    .map((each) =>
      wordsOf(each)
        .join(" ")
        .replace(/^thu tuc /u, ""),
    );
  const fits = names.map((name) => {
    if (name === query) return 0;
    if (name.startsWith(query)) return 1;
    return ` ${name}`.includes(` ${query}`) ? 2 : 3;
  });
  return [
    fold(procedure.code) === fold(typed) ? 0 : 1,
    originRank(procedure),
    Math.min(3, ...fits),
    Math.min(...names.map((name) => name.length)),
  ];
}

/**
 * Which of several descriptions of one code is offered: ours, then a ministry's (its code begins with G), then a
 * province's (H), then what names no publisher that exchanges dossiers, such as a bare heading.
 */
export function originRank({ source, promulgatedBy }: Pick<Procedure, "source" | "promulgatedBy">): number {
  if (source === "catalogue") return 0;
  const code = promulgatedBy?.code ?? "";
  if (/^G\d/u.test(code)) return 1;
  return /^H\d/u.test(code) ? 2 : 3;
}
