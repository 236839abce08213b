/** A letter as it is typed: the key it began as, and what stands on it. */
export type Letter = {
  /** In its own case. */
  readonly base: string;
  /** Hat, breve or horn; empty where there is none. */
  readonly shape: string;
  readonly tone: string;
};

/** Combining marks of the letters; the bar of d is none of them. */
export const hat = "\u0302";
export const breve = "\u0306";
export const horn = "\u031B";
export const barredD = "\u0111";

/** Tone marks by the key of Telex. */
export const tones: ReadonlyMap<string, string> = new Map([
  ["s", "\u0301"],
  ["f", "\u0300"],
  ["r", "\u0309"],
  ["x", "\u0303"],
  ["j", "\u0323"],
]);

const shapes = new Set([hat, breve, horn]);
const toneMarks = new Set(tones.values());

export function readLetters(word: string): readonly Letter[] {
  const letters: Letter[] = [];
  for (const sign of word.normalize("NFD")) {
    const last = letters.at(-1);
    if (last && shapes.has(sign)) letters[letters.length - 1] = { ...last, shape: sign };
    else if (last && toneMarks.has(sign)) letters[letters.length - 1] = { ...last, tone: sign };
    else letters.push({ base: sign, shape: "", tone: "" });
  }
  return letters;
}

export function writeLetters(letters: readonly Letter[]): string {
  return letters
    .map(({ base, shape, tone }) => base + shape + tone)
    .join("")
    .normalize("NFC");
}

/** Letter and shape, without case and tone: what a rhyme is known by. */
export const plainOf = ({ base, shape }: Letter): string => (base.toLowerCase() + shape).normalize("NFC");
