import type { PublishedTour } from "./published-tours.ts";

const side = 10;

/** Problems whose shortest tour one can see: from each crossing of a lattice to one beside it, and once round a circle. */
export const knownTours: readonly PublishedTour[] = [
  {
    name: "lattice100",
    // Every way is one long at the least, and a lattice of an even number of places has a tour of nothing else.
    best: side * side,
    places: Array.from({ length: side * side }, (_, at) => [at % side, Math.floor(at / side)] as const),
  },
  {
    name: "circle100",
    // The shortest tour of places on a convex curve goes along it.
    best: 100 * 2 * 10_000 * Math.sin(Math.PI / 100),
    places: Array.from({ length: 100 }, (_, at) => {
      const angle = (at * 37 * Math.PI) / 50;
      return [10_000 * Math.cos(angle), 10_000 * Math.sin(angle)] as const;
    }),
  },
];
