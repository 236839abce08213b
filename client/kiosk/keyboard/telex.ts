import { barredD, breve, hat, horn, readLetters, tones, writeLetters, type Letter } from "./letters.ts";
import { isRhyme, syllableOf, toneAt, type Syllable } from "./syllable.ts";

type Word = { readonly letters: readonly Letter[]; readonly syllable: Syllable };

/**
 * Telex: a text and a key give the text that stands there next. The same key again undoes what it did and stays as a
 * letter. Only the word at the end changes, and only where it can be a Vietnamese one.
 */
export function typeTelex(text: string, key: string): string {
  return change(text, (letters) => {
    const syllable = syllableOf(letters);
    const word = syllable && { letters, syllable };
    return (word && marked(word, key)) ?? [...letters, asLetter(key)];
  });
}

/** A tone by a key of its own: again takes it away, "z" any. */
export function typeTone(text: string, key: string): string {
  return change(text, (letters) => {
    const syllable = syllableOf(letters);
    if (!syllable || syllable.from === syllable.to) return letters;
    const tone = tones.get(key) ?? "";
    return withTone(letters, tone === toneOf(letters) ? "" : tone);
  });
}

/** A letter by a key of its own, whatever shape it has. */
export function typeLetter(text: string, letter: string): string {
  return change(text, (letters) => [...letters, ...readLetters(letter)]);
}

function change(text: string, by: (letters: readonly Letter[]) => readonly Letter[]): string {
  const word = /[\p{L}\p{M}]*$/u.exec(text)?.[0] ?? "";
  const next = by(readLetters(word));
  return text.slice(0, text.length - word.length) + writeLetters(settled(next));
}

const asLetter = (key: string): Letter => ({ base: key, shape: "", tone: "" });

/** What a key does to a word that is there; null where it is a letter like others. */
function marked(word: Word, key: string): readonly Letter[] | null {
  const { letters, syllable } = word;
  const sign = key.toLowerCase();
  if (sign === "d") return barred(word, key);
  if (sign === "w") return horned(word, key);
  if (syllable.from === syllable.to) return null;
  if (sign === "a" || sign === "e" || sign === "o") return hatted(word, key);
  const tone = sign === "z" ? "" : tones.get(sign);
  if (tone === undefined) return null;
  const before = toneOf(letters);
  if (sign === "z") return before === "" ? null : withTone(letters, "");
  return tone === before ? [...withTone(letters, ""), asLetter(key)] : withTone(letters, tone);
}

function barred({ letters, syllable: { initial } }: Word, key: string): readonly Letter[] | null {
  const [first, ...rest] = letters;
  if (!first || (initial !== "d" && initial !== barredD)) return null;
  const isUpper = first.base !== first.base.toLowerCase();
  const cased = (base: string) => ({ ...first, base: isUpper ? base.toUpperCase() : base });
  return initial === "d" ? [cased(barredD), ...rest] : [cased("d"), ...rest, asLetter(key)];
}

function hatted({ letters, syllable }: Word, key: string): readonly Letter[] | null {
  const { from, to } = syllable;
  const at = letters.findLastIndex(
    ({ base }, index) => index >= from && index < to && base.toLowerCase() === key.toLowerCase(),
  );
  const found = letters[at];
  if (!found) return null;
  if (found.shape === hat) return [...shapedAt(letters, at, ""), asLetter(key)];
  const next = shapedAt(letters, at, hat);
  return isRhyme(next.slice(from, to)) ? next : null;
}

/** w: horn or breve on the vowels there are; a letter of its own where there is none. */
function horned({ letters, syllable }: Word, key: string): readonly Letter[] | null {
  const { from, to } = syllable;
  if (from === to) return [...letters, { base: key === "W" ? "U" : "u", shape: horn, tone: "" }];
  const isDone = letters.some(({ shape }) => shape === horn || shape === breve);
  const next = withHorns(letters, syllable);
  if (next && writeLetters(next) !== writeLetters(letters)) return next;
  if (!isDone) return null;
  // A word that began with the key itself.
  const isLone = letters.length === 1 && letters[0]?.base.toLowerCase() === "u";
  if (isLone) return [asLetter(key)];
  const bare = letters.map((one) => (one.shape === hat ? one : { ...one, shape: "" }));
  return [...bare, asLetter(key)];
}

function withHorns(letters: readonly Letter[], { from, to, final }: Syllable): readonly Letter[] | null {
  const vowels = letters.slice(from, to).map(({ base }) => base.toLowerCase());
  const [first, second] = vowels;
  if (first === "u" && second === "o") {
    const isOpen = vowels.length === 2 && final === "";
    const u = isOpen && letters[from]?.shape !== horn ? letters : shapedAt(letters, from, horn);
    return shapedAt(u, from + 1, horn);
  }
  for (let at = from; at < to; at += 1) {
    const base = vowels[at - from];
    const shape = base === "a" ? breve : base === "o" || base === "u" ? horn : null;
    if (shape === null) continue;
    const bare = letters.map((one, index) => (index >= from && index < to ? { ...one, shape: "" } : one));
    const next = shapedAt(bare, at, shape);
    if (isRhyme(next.slice(from, to))) return next;
  }
  return null;
}

const shapedAt = (letters: readonly Letter[], at: number, shape: string): readonly Letter[] =>
  letters.map((one, index) => (index === at ? { ...one, shape } : one));

const toneOf = (letters: readonly Letter[]): string => letters.find(({ tone }) => tone !== "")?.tone ?? "";

/** The tone on the first vowel; it finds its place when the word is settled. */
const withTone = (letters: readonly Letter[], tone: string): readonly Letter[] => {
  const { from = 0 } = syllableOf(letters) ?? {};
  return letters.map((one, index) => ({ ...one, tone: index === from ? tone : "" }));
};

/** Puts the tone where it belongs, and the horn that an open "uo" did not need on its u once the word goes on. */
function settled(letters: readonly Letter[]): readonly Letter[] {
  const syllable = syllableOf(letters);
  if (!syllable || syllable.from === syllable.to) return letters;
  const { from, to, final } = syllable;
  const isOpen = final === "" && to - from === 2;
  const hasHorn = letters[from]?.base.toLowerCase() === "u" && letters[from + 1]?.shape === horn;
  const whole = hasHorn && !isOpen ? shapedAt(letters, from, horn) : letters;
  const tone = toneOf(whole);
  if (tone === "") return whole;
  const at = toneAt(whole, syllable);
  return whole.map((one, index) => ({ ...one, tone: index === at ? tone : "" }));
}
