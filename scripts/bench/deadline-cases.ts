/** Answers when so many working hours, fixed before, are used up from an instant on. Both are epoch ms. */
export type Contender = (acceptedAt: number) => number;

/** The same instants in every run, whole minutes evenly over a span (epoch ms): the random numbers of mulberry32. */
export function someAcceptances(count: number, from: number, to: number): readonly number[] {
  let seed = 20_261_123;
  const random = (): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return Array.from({ length: count }, () => from + Math.floor((random() * (to - from)) / 60_000) * 60_000);
}

/** Puts the process into the office's zone while something works that knows no other. */
export function inOfficeZone<T>(work: () => T): T {
  const before = process.env["TZ"];
  process.env["TZ"] = "Asia/Ho_Chi_Minh";
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
}

/** The first instant of which two contenders do not say the same, in words; null where they agree. */
export function disagreement(
  acceptances: readonly number[],
  ours: Contender,
  theirs: Contender,
): string | null {
  for (const acceptedAt of acceptances) {
    const [one, other] = [ours(acceptedAt), theirs(acceptedAt)];
    if (one !== other) return `accepted ${iso(acceptedAt)}: ${iso(one)} and ${iso(other)}`;
  }
  return null;
}

function iso(ms: number): string {
  return Number.isNaN(ms) ? "never" : new Date(ms).toISOString();
}
