import { breve, hat, horn, plainOf, type Letter } from "./letters.ts";

/** Where the vowels of a syllable begin and end, and what stands before and after them. */
export type Syllable = {
  readonly initial: string;
  readonly from: number;
  readonly to: number;
  readonly final: string;
};

/** The vowels of all rhymes, as Telex writes them, in order. */
const rhymes =
  "a aw aa e ee i o oo ow u uw y ai ao au ay aau aay eo eeu ia iee ieeu iu oa oai oao oaw oay oe oeo oi ooi owi ua uaa uaay uee ui uoo uooi uow uwow uwowi uwowu uwa uwi uwu uy uya uyee uyu yee yeeu";

const complete = new Set(rhymes.split(" ").map(shaped));
/** With every shape still to come; two o are a rhyme of their own, in words of foreign origin. */
const begun = new Set([...[...complete].map(withoutShapes), "oo"]);

const form =
  /^(ngh|ng|nh|gh|gi(?=[aeiouy])|g|qu(?=[aeiouy])|q|kh|k|ch|c|ph|p|th|tr|t|d|\u0111|b|h|l|m|n|r|s|v|x)?([aeiouy]*)(ng|nh|n|m|ch|c|p|t)?$/;

/** What is typed so far as the beginning of a syllable; null where no Vietnamese word goes on like that. */
export function syllableOf(letters: readonly Letter[]): Syllable | null {
  const bases = letters.map(({ base }) => base.toLowerCase()).join("");
  const match = form.exec(bases);
  if (!match) return null;
  const [, initial = "", vowels = "", final = ""] = match;
  if (vowels === "" ? final !== "" : !begun.has(vowels)) return null;
  return { initial, from: initial.length, to: initial.length + vowels.length, final };
}

/** Whether these vowels are those of a rhyme, each with its shape. */
export const isRhyme = (vowels: readonly Letter[]): boolean => complete.has(vowels.map(plainOf).join(""));

/** The vowel that carries the tone, by the newer rule: the last one with a shape; in open "oa", "oe", "uy" the second. */
export function toneAt(letters: readonly Letter[], { from, to, final }: Syllable): number {
  const vowels = letters.slice(from, to);
  const withShape = vowels.findLastIndex(({ shape }) => shape !== "");
  if (withShape >= 0) return from + withShape;
  if (vowels.length === 3) return from + 1;
  const pair = vowels.map(({ base }) => base.toLowerCase()).join("");
  const isSecond = final !== "" || pair === "oa" || pair === "oe" || pair === "uy";
  return vowels.length === 2 && isSecond ? from + 1 : from;
}

function shaped(telex: string): string {
  return telex
    .replaceAll(/([aeo])\1/g, `$1${hat}`)
    .replaceAll("aw", `a${breve}`)
    .replaceAll(/([ou])w/g, `$1${horn}`)
    .normalize("NFC");
}

function withoutShapes(vowels: string): string {
  return vowels.normalize("NFD").replaceAll(/\p{M}/gu, "");
}
