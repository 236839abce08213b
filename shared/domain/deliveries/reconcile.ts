import { holderOf, type Delivery } from "./delivery.ts";
import { evolveDelivery, foldDelivery } from "./evolve-delivery.ts";

/** What became of a packet that a courier had in his bag on a day. */
export type Line = {
  readonly delivery: string;
  readonly ref: string;
  readonly seal: string | null;
  readonly courier: string;
  /** Handed to the resident; taken back in by the office; still in the bag at the end. */
  readonly became: "delivered" | "back" | "held";
};

export type Reconciliation = {
  readonly lines: readonly Line[];
  /** Of each courier: what he had at the beginning or took, and what became of it. The sums are the same, or something is lost. */
  readonly couriers: readonly {
    readonly courier: string;
    readonly out: number;
    readonly delivered: number;
    readonly back: number;
    readonly held: number;
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
  const couriers = [...new Set(lines.map(({ courier }) => courier))].toSorted();
  return {
    lines,
    couriers: couriers.map((courier) => {
      const theirs = lines.filter((line) => line.courier === courier);
      const count = (became: Line["became"]) => theirs.filter((line) => line.became === became).length;
      return {
        courier,
        out: theirs.length,
        delivered: count("delivered"),
        back: count("back"),
        held: count("held"),
      };
    }),
  };
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
  let open = courierOf(state);
  for (const event of during) {
    const next = evolveDelivery(state, event);
    const courier = courierOf(next);
    if (open !== null && courier !== open) {
      lines.push(line(open, holderOf(next) === "recipient" ? "delivered" : "back"));
    }
    open = courier;
    state = next;
  }
  return open === null ? lines : [...lines, line(open, "held")];

  function line(courier: string, became: Line["became"]): Line {
    return { delivery: id, ref, seal: state.seal?.number ?? null, courier, became };
  }
}

function courierOf(delivery: Delivery): string | null {
  const holder = holderOf(delivery);
  return typeof holder === "string" ? null : holder.courier;
}
