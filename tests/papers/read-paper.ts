import { getDocumentProxy, getResolvedPDFJS } from "unpdf";

/** A run of text on a sheet; distances in points from the sheet's upper left corner. */
export interface PrintedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A filled area, as closed outlines; what lies inside an even number of them is left white. */
type Area = readonly (readonly Point[])[];

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PrintedText[];
  readonly lines: readonly string[];
  readonly areas: readonly Area[];
}

export interface Paper {
  readonly title: string;
  readonly language: string;
  readonly sheets: readonly Sheet[];
  /** All lines of all sheets. */
  readonly text: string;
}

/** Reads a PDF as somebody would who holds it: composed letters, plain spaces, lines from top to bottom. */
export async function readPaper(pdf: Uint8Array): Promise<Paper> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { info } = await document.getMetadata();
  const sheets: Sheet[] = [];
  let language = "";
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    language = content.lang ?? "";
    const texts = content.items.flatMap((item): PrintedText[] => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [size, , , , left, fromBelow] = numbers(item.transform);
      if (size === undefined || left === undefined || fromBelow === undefined)
        throw new Error("text without a place");
      const text = item.str.normalize("NFC").replaceAll("\u00A0", " ");
      return [{ text, left, right: left + item.width, baseline: height - fromBelow, size }];
    });
    const operators = await page.getOperatorList();
    const areas = await filledAreas(operators.fnArray, operators.argsArray, height);
    sheets.push({ width, height, texts, lines: linesOf(texts), areas });
  }
  return {
    title: "Title" in info ? String(info.Title) : "",
    language,
    sheets,
    text: sheets.flatMap((sheet) => sheet.lines).join("\n"),
  };
}

function linesOf(texts: readonly PrintedText[]): string[] {
  const rows: PrintedText[][] = [];
  for (const text of texts.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1);
    if (row?.[0] && text.baseline - row[0].baseline < 1) row.push(text);
    else rows.push([text]);
  }
  return rows.map((row) =>
    row
      .toSorted((a, b) => a.left - b.left)
      .reduce((line, { text, left }, index, all) => {
        const before = all[index - 1];
        return line + (before && left - before.right > 1 ? " " : "") + text;
      }, "")
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
}

type Matrix = readonly [number, number, number, number, number, number];

async function filledAreas(operations: number[], operands: unknown[], height: number): Promise<Area[]> {
  const { OPS } = await getResolvedPDFJS();
  const areas: Area[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  operations.forEach((operation, index) => {
    if (operation === OPS.save) stack.push(matrix);
    else if (operation === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = multiply(matrix, numbers(operands[index]));
    else if (operation === OPS.constructPath) {
      const [paint, paths] = list(operands[index]);
      if (paint !== OPS.fill && paint !== OPS.eoFill) return;
      const outline = numbers(list(paths)[0]);
      if (outline.length > 0) areas.push(outlines(outline, matrix, height));
    }
  });
  return areas;
}

/** Outlines of straight lines; curves are in letters only, and those are no paths. */
function outlines(path: readonly number[], m: Matrix, height: number): Point[][] {
  const found: Point[][] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at];
    if (step === 4) at += 1;
    else if (step === 0 || step === 1) {
      const [x = Number.NaN, y = Number.NaN] = path.slice(at + 1, at + 3);
      if (step === 0) found.push([]);
      found.at(-1)?.push({ x: m[0] * x + m[2] * y + m[4], y: height - (m[1] * x + m[3] * y + m[5]) });
      at += 3;
    } else throw new Error("a filled area with a curve");
  }
  return found;
}

function multiply(m: Matrix, by: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = by;
  return [
    m[0] * a + m[2] * b,
    m[1] * a + m[3] * b,
    m[0] * c + m[2] * d,
    m[1] * c + m[3] * d,
    m[0] * e + m[2] * f + m[4],
    m[1] * e + m[3] * f + m[5],
  ];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function numbers(value: unknown): readonly number[] {
  return Array.isArray(value) || ArrayBuffer.isView(value) ? Object.values(value).map(Number) : [];
}
