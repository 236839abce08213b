import { carrierOf, holderOf, type Delivery, type Holder } from "./delivery.ts";
import type { DeliveryFact } from "./events.ts";
import { evolveDelivery, foldDelivery } from "./evolve-delivery.ts";

export const outcomes = ["delivered", "back", "elsewhere", "held"] as const;

/** What became of a packet that a courier had in his bag on a day. */
export type Line = {
  readonly delivery: string;
  readonly ref: string;
  readonly seal: string | null;
  readonly courier: string;
  /** Handed to the resident; taken back in by the office; taken in by another agency's counter; still in the bag at the end. */
  readonly became: (typeof outcomes)[number];
  /** When he got it, which may be before the day. */
  readonly since: Date;
  /** When he had it no more; null while he holds it. */
  readonly at: Date | null;
  /** Dong that were paid to him at the door. */
  readonly collected: number;
  /** Original papers that he collected there. */
  readonly originals: readonly string[];
};

export type Reconciliation = {
  readonly lines: readonly Line[];
  /** Of each courier: what he had at the beginning or took, and what became of it. */
  readonly couriers: readonly {
    readonly courier: string;
    readonly out: number;
    readonly delivered: number;
    readonly back: number;
    readonly elsewhere: number;
    readonly held: number;
    /** What he had at the beginning and confirmed, counted by itself, less what became of it: not 0, and something is lost. */
    readonly difference: number;
    /** Dong that he was paid at the doors, and has to hand in. */
    readonly collected: number;
  }[];
};

/**
 * The balance of a day: every packet that was in a courier's bag at any time of it, name by name, once for each time it went out. Computed from the
 * histories alone, so that it can be asked for any day, and asked again.
 */
export function reconcile(
  deliveries: readonly Delivery[],
  day: { readonly from: Date; readonly to: Date },
): Reconciliation {
  const lines = deliveries.flatMap((delivery) => linesOf(delivery, day));
  const gotten = deliveries.flatMap((delivery) => gottenIn(delivery, day));
  const couriers = [...new Set([...gotten, ...lines.map(({ courier }) => courier)])].toSorted();
  return {
    lines,
    couriers: couriers.map((courier) => {
      const theirs = lines.filter((line) => line.courier === courier);
      const count = (became: Line["became"]) => theirs.filter((line) => line.became === became).length;
      const out = gotten.filter((one) => one === courier).length;
      return {
        courier,
        out,
        delivered: count("delivered"),
        back: count("back"),
        elsewhere: count("elsewhere"),
        held: count("held"),
        difference: out - theirs.length,
        collected: theirs.reduce((sum, { collected }) => sum + collected, 0),
      };
    }),
  };
}

/** Who had a packet as the day began, and whoever confirmed it during the day. */
function gottenIn(
  { id, ref, agency, history }: Delivery,
  { from, to }: { readonly from: Date; readonly to: Date },
): readonly string[] {
  const before = history.filter(({ at }) => at < from);
  const held = carrierOf(foldDelivery({ id, ref, agency }, before));
  const taken = history.flatMap((event) =>
    event.type === "taken" && event.at >= from && event.at < to ? event.courier : [],
  );
  return held === null ? taken : [held, ...taken];
}

/** Walks the history: a line is opened when a courier gets it, or has it as the day begins, and closed when he has it no more. */
function linesOf(
  delivery: Delivery,
  { from, to }: { readonly from: Date; readonly to: Date },
): readonly Line[] {
  const { id, ref, agency, history } = delivery;
  const before = history.filter(({ at }) => at < from);
  const during = history.filter(({ at }) => at >= from && at < to);
  let state = foldDelivery({ id, ref, agency }, before);
  const lines: Line[] = [];
  let open = carrierOf(state);
  let since = takenAt(state) ?? from;
  for (const event of during) {
    const next = evolveDelivery(state, event);
    const courier = carrierOf(next);
    if (open !== null && courier !== open) {
      lines.push({
        ...line(open, outcomeOf(holderOf(next)), event.at),
        ...(event.type === "delivered" && paidAndCollected(event)),
      });
    }
    if (courier !== open) since = event.at;
    open = courier;
    state = next;
  }
  return open === null ? lines : [...lines, line(open, "held", null)];

  function line(courier: string, became: Line["became"], at: Date | null): Line {
    const seal = state.seal?.number ?? null;
    return { delivery: id, ref, seal, courier, became, since, at, collected: 0, originals: [] };
  }
}

const paidAndCollected = ({
  collected = 0,
  originals = [],
}: DeliveryFact & { readonly type: "delivered" }): Pick<Line, "collected" | "originals"> => ({
  collected,
  originals,
});

/** Original papers that couriers have collected and not handed in: who has which since when. */
export const originalsOut = (
  deliveries: readonly Delivery[],
): readonly {
  readonly delivery: string;
  readonly courier: string | null;
  readonly since: Date | null;
  readonly originals: readonly string[];
}[] =>
  deliveries
    .filter(({ originals }) => originals.length > 0)
    .map(({ id, courier, originals, history }) => {
      const since = history.findLast(({ type }) => type === "delivered")?.at ?? null;
      return { delivery: id, courier, since, originals };
    });

/** When a courier last got it; null before any did. */
export const takenAt = ({ history }: Pick<Delivery, "history">): Date | null =>
  history.findLast(({ type }) => type === "taken")?.at ?? null;

/** The packet is not where its own history says: the record was written by somebody else than the rules. */
export function isAstray(delivery: Delivery): boolean {
  const told = foldDelivery(delivery, delivery.history);
  return (
    told.state !== delivery.state || told.shelf !== delivery.shelf || carrierOf(told) !== carrierOf(delivery)
  );
}

function outcomeOf(holder: Holder): Line["became"] {
  if (holder === "recipient") return "delivered";
  return typeof holder === "object" && "agency" in holder ? "elsewhere" : "back";
}
