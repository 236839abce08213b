import bwipjs from "bwip-js";

/** A QR code as rows of modules, 1 is dark; level M is what a screen needs. @throws RangeError for a text that fits into none */
export function qrRows(text: string): string[] {
  const [symbol] = bwipjs.raw("qrcode", text, "eclevel=M");
  if (!symbol || !("pixs" in symbol)) throw new RangeError("the text makes no QR code");
  const { pixs, pixx, pixy } = symbol;
  return Array.from({ length: pixy }, (_, row) => pixs.slice(row * pixx, (row + 1) * pixx).join(""));
}
