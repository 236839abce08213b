import type { Content } from "pdfmake";
import { heavy } from "./paper-fonts.ts";
import { black, type Column } from "./sheet.ts";

/**
 * The milestone that carries the promise: an arch, half its width in radius, standing on a line that its
 * neighbour draws. Its words are laid over it, centred, from `textTop` points below its head.
 */
export function promiseStone(
  size: {
    readonly width: number;
    readonly height: number;
    readonly stroke: number;
    readonly textTop: number;
  },
  lines: Content[],
): Column {
  const { width, height, stroke, textTop } = size;
  const radius = (width - stroke) / 2;
  const arch = `M${stroke / 2} ${height}V${width / 2}a${radius} ${radius} 0 0 1 ${2 * radius} 0V${height}`;
  return {
    width,
    stack: [
      { stack: lines, alignment: "center", relativePosition: { x: 0, y: textTop } },
      {
        svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="${arch}" fill="none" stroke="${black}" stroke-width="${stroke}"/></svg>`,
        width,
        height,
      },
    ],
  };
}

/** The day and month in the stone: "26/8" as large as the arch allows, "26 Sept" smaller. */
export function stoneDate(date: string, largest: number): Content {
  const fontSize = largest * (date.length <= 5 ? 1 : date.length === 6 ? 0.82 : 0.72);
  const air = (largest - fontSize) * 0.55;
  return { text: date, font: heavy, fontSize, lineHeight: 0.98, margin: [0, air, 0, air] };
}
