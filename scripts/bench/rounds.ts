import {
  orderStops,
  type Metric,
  type Point,
  type Stop,
} from "../../shared/domain/deliveries/rounds/index.ts";
import { median, type Figures } from "./figures.ts";
import { knownTours } from "./known-tours.ts";
import { publishedTours, type PublishedTour } from "./published-tours.ts";

const turns = 15;

/** As TSPLIB measures, to whole numbers; the tours that one can see are measured exactly. */
const rounded: Metric = (from, to) => Math.floor(exact(from, to) + 0.5);
const exact: Metric = (from, to) => Math.hypot(from.lat - to.lat, from.lng - to.lng);

type Problem = PublishedTour & { readonly metric: Metric };
const problems: readonly Problem[] = [
  ...publishedTours.map((tour) => ({ ...tour, metric: rounded })),
  ...knownTours.map((tour) => ({ ...tour, metric: exact })),
];

/**
 * The order of rounds of a hundred stops against the shortest tours there are, and the time it takes against a floor in the same run: the
 * plainest thing one could do, nearest neighbour from every stop and the shortest of those.
 */
export async function benchRounds(): Promise<Figures> {
  const worst = { ratio: 0, ms: 0, floorRatio: 0 };
  const [ours, floors, times]: [number[], number[], number[]] = [[], [], []];
  const lengths: Record<string, number> = {};
  for (const problem of problems) {
    const { office, stops } = roundOf(problem);
    const order = () => orderStops(stops, { office, metric: problem.metric });
    const ratio = lengthOf(office, order(), problem.metric) / problem.best;
    const floor = nearestFromEach([office, ...stops.map(({ point }) => point ?? office)], problem.metric);
    lengths[problem.name] = ratio;
    const [mine, bare]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < turns; turn += 1) {
      bare.push(
        milliseconds(() =>
          nearestFromEach([office, ...stops.map(({ point }) => point ?? office)], problem.metric),
        ),
      );
      mine.push(milliseconds(order));
    }
    ours.push(median(mine.map((ms, turn) => ms / (bare[turn] ?? Number.NaN))));
    floors.push(median(bare));
    times.push(...mine);
    worst.ratio = Math.max(worst.ratio, ratio);
    worst.ms = Math.max(worst.ms, median(mine));
    worst.floorRatio = Math.max(worst.floorRatio, floor / problem.best);
  }
  return {
    "longest ÷ best known, 100 stops": { value: worst.ratio, goal: { atMost: 1.05 } },
    "time ÷ nearest neighbour from each stop": { value: Math.max(...ours), goal: { atMost: 2 } },
    "slowest median ms, 100 stops": { value: worst.ms, goal: { atMost: 100 } },
    "slowest single ms": { value: Math.max(...times), goal: null },
    "nearest neighbour from each stop ms": { value: median(floors), goal: null },
    "its longest ÷ best known": { value: worst.floorRatio, goal: null },
    ...Object.fromEntries(
      Object.entries(lengths).map(([name, value]) => [`${name} ÷ best known`, { value, goal: null }]),
    ),
  };
}

/** The first place is the office. */
function roundOf({ places }: PublishedTour): { readonly office: Point; readonly stops: readonly Stop[] } {
  const points = places.map(([lng, lat]): Point => ({ lat, lng }));
  const [office = { lat: 0, lng: 0 }] = points;
  const address = { number: "", alley: [], street: "", ward: "" };
  const stops = points
    .slice(1)
    .map((point, at) => ({ id: `stop${String(at).padStart(3, "0")}`, point, address }));
  return { office, stops };
}

function lengthOf(office: Point, order: readonly Stop[], metric: Metric): number {
  const way = [office, ...order.map(({ point }) => point ?? office), office];
  return way.slice(1).reduce((sum, point, at) => sum + metric(way[at] ?? office, point), 0);
}

function nearestFromEach(points: readonly Point[], metric: Metric): number {
  return Math.min(...points.map((start) => nearestFrom(start, points, metric)));
}

function nearestFrom(start: Point, points: readonly Point[], metric: Metric): number {
  const left = new Set(points);
  left.delete(start);
  let [length, here] = [0, start];
  while (left.size > 0) {
    let [nearest, least] = [start, Infinity];
    for (const point of left) {
      const way = metric(here, point);
      if (way < least) [nearest, least] = [point, way];
    }
    left.delete(nearest);
    [length, here] = [length + least, nearest];
  }
  return length + metric(here, start);
}

function milliseconds(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
