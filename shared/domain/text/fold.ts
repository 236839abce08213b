/**
 * A text as it is searched by: lower case, without Vietnamese marks or invisible characters, đ as d, single
 * spaces, none at the ends. Precomposed and decomposed spellings fold alike; folding twice changes nothing more.
 */
export function fold(text: string): string {
  return withoutMarks(withoutMarks(text).toLowerCase()).replaceAll("đ", "d").replaceAll(/\s+/g, " ").trim();
}

function withoutMarks(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/[\p{M}\p{Cf}]/gu, "")
    .normalize("NFC");
}
