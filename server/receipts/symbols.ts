import bwipjs from "bwip-js";

/**
 * The token as a QR code in numeric mode, 25 × 25 modules: digits are all that a wedge scanner types the same
 * through any Vietnamese input method. Level Q survives a fold and a bad photocopy.
 */
export function tokenQr(token: string): string {
  if (!/^\d{39}$/.test(token)) throw new RangeError("a tracking token has 39 digits");
  const options = { bcid: "qrcode", text: token, eclevel: "Q", scale: 2 };
  return bwipjs.toSVG(options);
}

/** The same for a screen: rows of modules, 1 is dark. */
export function tokenRows(token: string): string[] {
  const [symbol] = bwipjs.raw("qrcode", token, "eclevel=Q");
  if (!symbol || !("pixs" in symbol)) throw new RangeError("the token makes no QR code");
  const { pixs, pixx } = symbol;
  return Array.from({ length: pixs.length / pixx }, (_, row) =>
    pixs.slice(row * pixx, (row + 1) * pixx).join(""),
  );
}

/** The code as Code 128, for the desk's scanner: widths in modules, a bar first, then a gap, and so on. */
export function codeBars(code: string): readonly number[] {
  const [symbol] = bwipjs.raw("code128", code, "");
  if (!symbol || !("sbs" in symbol)) throw new RangeError("the code makes no bar code");
  return symbol.sbs;
}
