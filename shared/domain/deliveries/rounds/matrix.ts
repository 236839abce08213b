/** What it costs from each place to each other, the same in both directions; row by row. */
export type Matrix = { readonly size: number; readonly cells: Float64Array };

export function matrixOf(size: number, cost: (from: number, to: number) => number): Matrix {
  const cells = new Float64Array(size * size);
  for (let from = 0; from < size; from += 1) {
    for (let to = 0; to < from; to += 1) {
      const one = cost(from, to);
      cells[from * size + to] = one;
      cells[to * size + from] = one;
    }
  }
  return { size, cells };
}

export const cell = ({ size, cells }: Matrix, from: number, to: number): number =>
  cells[from * size + to] ?? 0;

/** The nearest others of every place, nearest first and ties by number; row by row, `width` each. */
export type Neighbours = { readonly width: number; readonly near: Int32Array };

export function neighboursIn(matrix: Matrix, most: number): Neighbours {
  const { size } = matrix;
  const width = Math.max(Math.min(most, size - 1), 0);
  const near = new Int32Array(size * width);
  for (let from = 0; from < size; from += 1) {
    const others = Array.from({ length: size }, (_, to) => to).filter((to) => to !== from);
    others.sort((a, b) => cell(matrix, from, a) - cell(matrix, from, b) || a - b);
    near.set(others.slice(0, width), from * width);
  }
  return { width, near };
}

/** The length of a closed tour. */
export function lengthOf(matrix: Matrix, order: ArrayLike<number>): number {
  let length = 0;
  for (let at = 0; at < order.length; at += 1) {
    length += cell(matrix, order[at] ?? 0, order[(at + 1) % order.length] ?? 0);
  }
  return length;
}
