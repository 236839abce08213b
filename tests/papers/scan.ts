import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { Sheet } from "./read-paper.ts";

const wasm = readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm"));
prepareZXingModule({
  overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) },
});

/** What a scanner reads from a sheet printed at so many dots a point (8 are 576 dots an inch). */
export async function scan(sheet: Sheet, dotsPerPoint = 8): Promise<{ format: string; text: string }[]> {
  const found = await readBarcodes(greyImage(sheet, dotsPerPoint), { formats: ["QRCode", "Code128"] });
  return found.map(({ format, text }) => ({ format, text }));
}

/** What a scanner reads from a picture of a screen. */
export async function scanPicture(png: Uint8Array): Promise<readonly string[]> {
  const found = await readBarcodes(png, { formats: ["QRCode"] });
  return found.map(({ text }) => text);
}

/** The filled areas as a greyscale image in the PGM format. */
function greyImage({ width, height, areas }: Sheet, dots: number): Uint8Array {
  const columns = Math.ceil(width * dots);
  const rows = Math.ceil(height * dots);
  const head = Buffer.from(`P5 ${columns} ${rows} 255\n`);
  const image = Buffer.alloc(head.length + columns * rows, 255);
  head.copy(image);
  for (const area of areas) {
    const ys = area.flatMap((outline) => outline.map(({ y }) => y * dots));
    for (
      let row = Math.max(0, Math.floor(Math.min(...ys)));
      row < Math.min(rows, Math.max(...ys));
      row += 1
    ) {
      const crossings = area
        .flatMap((outline) => crossingsOf(outline, (row + 0.5) / dots))
        .sort((a, b) => a - b);
      for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
        const from = Math.round((crossings[pair] ?? 0) * dots);
        const to = Math.round((crossings[pair + 1] ?? 0) * dots);
        image.fill(0, head.length + row * columns + from, head.length + row * columns + to);
      }
    }
  }
  return image;
}

/** Where a level line cuts a closed outline. */
function crossingsOf(outline: Sheet["areas"][number][number], y: number): number[] {
  return outline.flatMap((from, index) => {
    const to = outline[(index + 1) % outline.length];
    if (!to || from.y > y === to.y > y) return [];
    return [from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)];
  });
}
