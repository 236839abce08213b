import { cell, type Matrix, type Neighbours } from "./matrix.ts";
import type { Tour } from "./tour.ts";

/** Less is taken for a rounding error, not for a shorter tour. */
const least = 1e-7;
const longestRun = 3;

/**
 * Improves a tour by 2-opt and or-opt (runs of up to three stops, both ways round). A stop that nothing improves is looked at again
 * only after one of its neighbours has changed.
 */
export class TourImprover {
  readonly #tour: Tour;
  readonly #matrix: Matrix;
  readonly #neighbours: Neighbours;
  /** Stops to look at: a ring, each at most once. */
  readonly #open: Int32Array;
  readonly #isOpen: Uint8Array;
  #first = 0;
  #count = 0;

  constructor(tour: Tour, matrix: Matrix, neighbours: Neighbours) {
    this.#tour = tour;
    this.#matrix = matrix;
    this.#neighbours = neighbours;
    this.#open = new Int32Array(tour.size);
    this.#isOpen = new Uint8Array(tour.size);
  }

  /** The stop has new neighbours, or has not been looked at yet. */
  open(stop: number): void {
    if (this.#isOpen[stop] === 1) return;
    this.#isOpen[stop] = 1;
    this.#open[(this.#first + this.#count) % this.#open.length] = stop;
    this.#count += 1;
  }

  /** Goes on until no change at an open stop shortens the tour. Returns by how much it is shorter. */
  improve(): number {
    let saved = 0;
    while (this.#count > 0) {
      const stop = this.#open[this.#first] ?? 0;
      this.#first = (this.#first + 1) % this.#open.length;
      this.#count -= 1;
      this.#isOpen[stop] = 0;
      const gain = this.#improveAt(stop);
      saved += gain;
      if (gain > 0) this.open(stop);
    }
    return saved;
  }

  #improveAt(stop: number): number {
    let gain = this.#twoOpt(stop, true) || this.#twoOpt(stop, false);
    const longest = Math.min(longestRun, this.#tour.size - 3);
    for (let count = 1; count <= longest && gain === 0; count += 1) {
      gain = this.#orOpt(stop, count, true) || (count > 1 ? this.#orOpt(stop, count, false) : 0);
    }
    return gain;
  }

  /** Changes two edges, one of them at the stop, so that the stop is joined to one of its neighbours. */
  #twoOpt(stop: number, forward: boolean): number {
    const tour = this.#tour;
    const { width, near } = this.#neighbours;
    const beside = forward ? tour.next(stop) : tour.previous(stop);
    const edge = cell(this.#matrix, stop, beside);
    for (let n = stop * width; n < (stop + 1) * width; n += 1) {
      const other = near[n] ?? 0;
      const joined = cell(this.#matrix, stop, other);
      if (joined >= edge) return 0;
      const beyond = forward ? tour.next(other) : tour.previous(other);
      const gain = edge + cell(this.#matrix, other, beyond) - joined - cell(this.#matrix, beside, beyond);
      if (!(gain > least)) continue;
      if (forward) tour.reverse(beside, other);
      else tour.reverse(other, beside);
      this.#openAll(beside, other, beyond);
      return gain;
    }
    return 0;
  }

  /** Takes the run that begins, or ends, with the stop to one of the stop's neighbours. */
  #orOpt(stop: number, count: number, begins: boolean): number {
    const tour = this.#tour;
    const matrix = this.#matrix;
    const { width, near } = this.#neighbours;
    const start = tour.placeOf(stop) - (begins ? 0 : count - 1);
    const [first, last] = [tour.at(start), tour.at(start + count - 1)];
    const [before, after] = [tour.at(start - 1), tour.at(start + count)];
    const end = begins ? last : first;
    const freed = cell(matrix, before, first) + cell(matrix, last, after) - cell(matrix, before, after);
    for (let n = stop * width; n < (stop + 1) * width; n += 1) {
      const other = near[n] ?? 0;
      const joined = cell(matrix, stop, other);
      if (joined >= freed) return 0;
      if ((tour.placeOf(other) - start + tour.size) % tour.size < count) continue;
      for (let side = 0; side < 2; side += 1) {
        const behind = side === 0;
        // There it stands already.
        if (other === (behind ? before : after)) continue;
        const beyond = behind ? tour.next(other) : tour.previous(other);
        const gain = freed + cell(matrix, other, beyond) - joined - cell(matrix, end, beyond);
        if (!(gain > least)) continue;
        tour.move(first, count, behind ? other : beyond, begins !== behind);
        this.#openAll(before, after, other);
        this.#openAll(first, last, beyond);
        return gain;
      }
    }
    return 0;
  }

  #openAll(one: number, other: number, third: number): void {
    this.open(one);
    this.open(other);
    this.open(third);
  }
}
