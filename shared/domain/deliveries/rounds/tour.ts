/** A closed tour that is being changed: who is where, and where everybody is. */
export class Tour {
  readonly size: number;
  readonly order: Int32Array;
  readonly #place: Int32Array;

  constructor(order: Int32Array) {
    this.size = order.length;
    this.order = order.slice();
    this.#place = new Int32Array(this.size);
    this.#number();
  }

  at(place: number): number {
    const { size } = this;
    return this.order[place < 0 ? place + size : place >= size ? place - size : place] ?? 0;
  }

  placeOf = (stop: number): number => this.#place[stop] ?? 0;
  next = (stop: number): number => this.at(this.placeOf(stop) + 1);
  previous = (stop: number): number => this.at(this.placeOf(stop) - 1);

  /** Turns the way from one stop forward to another round; as a cycle it is the same to turn the rest, if that is shorter. */
  reverse(from: number, to: number): void {
    const { size } = this;
    let low = this.placeOf(from);
    let high = this.placeOf(to);
    let count = high - low + (high < low ? size : 0) + 1;
    if (count * 2 > size) {
      [low, high] = [high + 1 === size ? 0 : high + 1, low === 0 ? size - 1 : low - 1];
      count = size - count;
    }
    for (let swaps = count >> 1; swaps > 0; swaps -= 1) {
      const [one, other] = [this.at(low), this.at(high)];
      this.#put(low, other);
      this.#put(high, one);
      low = low + 1 === size ? 0 : low + 1;
      high = high === 0 ? size - 1 : high - 1;
    }
  }

  /** Takes `count` stops from `first` forward out, and puts them behind the stop `behind`, turned round or not. */
  move(first: number, count: number, behind: number, turned: boolean): void {
    const { size } = this;
    const from = this.placeOf(first);
    const taken = Array.from({ length: count }, (_, at) => this.at(wrap(from + at, size)));
    if (turned) taken.reverse();
    const passed = wrap(this.placeOf(behind) - (from + count - 1) + size, size);
    const start =
      passed * 2 <= size ? this.#shiftBack(from, count, passed) : this.#shiftOn(from, count, passed);
    taken.forEach((stop, at) => this.#put(wrap(start + at, size), stop));
  }

  /** Changes two neighbouring runs of stops for one another. */
  swapRuns(from: number, one: number, other: number): void {
    const { size } = this;
    const runs = Array.from({ length: one + other }, (_, at) => this.at(wrap(from + at, size)));
    for (let at = 0; at < runs.length; at += 1) {
      this.#put(wrap(from + at, size), runs[at < other ? at + one : at - other] ?? 0);
    }
  }

  restore(order: Int32Array): void {
    this.order.set(order);
    this.#number();
  }

  /** The stops behind those taken out move up. Returns where there is room now. */
  #shiftBack(from: number, count: number, passed: number): number {
    for (let at = 0; at < passed; at += 1) {
      this.#put(wrap(from + at, this.size), this.at(wrap(from + count + at, this.size)));
    }
    return wrap(from + passed, this.size);
  }

  /** The other way round: the stops before those taken out move on. */
  #shiftOn(from: number, count: number, passed: number): number {
    const { size } = this;
    const left = size - count - passed;
    for (let at = 1; at <= left; at += 1) {
      this.#put(wrap(from + count - at + size, size), this.at(wrap(from - at + size, size)));
    }
    return wrap(from - left + size, size);
  }

  #put(place: number, stop: number): void {
    this.order[place] = stop;
    this.#place[stop] = place;
  }

  #number(): void {
    for (let place = 0; place < this.size; place += 1) this.#place[this.order[place] ?? 0] = place;
  }
}

const wrap = (place: number, size: number): number => place % size;
