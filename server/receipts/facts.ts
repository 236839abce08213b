import type { Content } from "pdfmake";

/** A label and what is filled in beside it. */
export interface Fact {
  readonly label: string;
  readonly value: Content;
}

const rowGap = 1.6;
/** Wide enough for "Thời gian không tính". */
export const labelWidth = 108;

/** One fact a row; a long value wraps beside its label. */
export function factRows(facts: readonly Fact[], labelWidth: number): Content {
  return {
    stack: facts.map(({ label, value }) => ({
      columns: [
        { width: labelWidth, text: label },
        { width: "*", text: value },
      ],
      columnGap: 0,
      margin: [0, 0, 0, rowGap],
    })),
  };
}

/** Two facts a row, on one line with each other however long one of them gets. */
export function factPairs(left: readonly Fact[], right: readonly Fact[]): Content {
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => index);
  return {
    stack: rows.map((index) => ({
      columns: [
        { width: labelWidth, text: left[index]?.label ?? "" },
        { width: 136, text: left[index]?.value ?? "" },
        { width: 4, text: "" },
        { width: labelWidth, text: right[index]?.label ?? "" },
        { width: "*", text: right[index]?.value ?? "" },
      ],
      columnGap: 0,
      margin: [0, 0, 0, rowGap],
    })),
  };
}
