import { cell, type Matrix } from "./matrix.ts";

/** The tour that always goes on to the nearest place not seen yet, from place 0; of two as near, to the first. */
export function nearestNeighbour(matrix: Matrix): Int32Array {
  const { size } = matrix;
  const order = new Int32Array(size);
  const seen = new Uint8Array(size);
  seen[0] = 1;
  for (let at = 1; at < size; at += 1) {
    const here = order[at - 1] ?? 0;
    let nearest = -1;
    let least = Infinity;
    for (let to = 1; to < size; to += 1) {
      if (seen[to] === 1 || cell(matrix, here, to) >= least) continue;
      nearest = to;
      least = cell(matrix, here, to);
    }
    order[at] = nearest;
    seen[nearest] = 1;
  }
  return order;
}
