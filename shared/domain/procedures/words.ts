/** The words of a piece of data. Vietnamese always; English where somebody has translated it. */
export interface Words {
  readonly vi: string;
  readonly en?: string;
}

/** The words in the reader's language, in Vietnamese where they are not translated. */
export function wordsIn(words: Words, language: "vi" | "en"): string {
  return language === "en" ? (words.en ?? words.vi) : words.vi;
}
