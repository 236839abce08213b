import type { Content, Size } from "pdfmake";

/** Measures of the A4 sheet, in points (72 to the inch). */
export const sheet = {
  width: 595.28,
  height: 841.89,
  side: 50,
  top: 36,
  /** Below this a common laser printer may not print. */
  bottom: 17,
} as const;

export const innerWidth = sheet.width - 2 * sheet.side;

/** Smallest size 9.5 (look §6); the law's form is read across a counter, often without glasses. */
export const small = 9.5;

/** Only black: a grey is printed as a raster of dots, and a tired printer loses the thin strokes of diacritics. */
export const black = "#000000";

/** What stands beside something else. */
export type Column = Content & { readonly width: Size };
