import {
  piecesOf,
  usualTravel,
  type Courier,
  type RoundsPlan,
  type Task,
} from "../../../shared/domain/deliveries/rounds/index.ts";

/** What an inspector would find wrong in a plan, knowing nothing of how it is made. */
export function faults(plan: RoundsPlan, tasks: readonly Task[], couriers: readonly Courier[]) {
  const found: string[] = [];
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const all = [...plan.rounds.flatMap(({ stops }) => stops), ...plan.leftOver].map(({ id }) => id);
  if (JSON.stringify(all.sort()) !== JSON.stringify([...byId.keys()].sort())) found.push("not each once");
  for (const round of plan.rounds) {
    const courier = couriers.find(({ id }) => id === round.courier);
    const inIt = round.stops.flatMap(({ id }) => byId.get(id) ?? []);
    const pieces = inIt.reduce((sum, task) => sum + piecesOf(task), 0);
    if (!courier || pieces > courier.capacity || pieces !== round.pieces) found.push("bag");
    if (courier && (round.departs < courier.shift.from || round.returns > courier.shift.to))
      found.push("shift");
    let before = round.departs;
    round.stops.forEach(({ id, arrives, begins, leaves, late }, at) => {
      const task = byId.get(id);
      const { from, to } = task?.window ?? { from: -Infinity, to: Infinity };
      if (!round.byHand && (begins < from || arrives > to || late > 0)) found.push(`window of ${id}`);
      if (arrives < before || begins < arrives || leaves < begins) found.push(`times of ${id}`);
      if (!round.byHand && begins - arrives > usualTravel.longestWait + 1) found.push(`wait at ${id}`);
      const pin = task?.pinned ?? null;
      const last = round.stops.length - 1;
      const wanted = pin === "first" ? 0 : pin === "last" ? last : Math.min(pin ?? at, last);
      if (at !== wanted) found.push(`pin of ${id}`);
      before = leaves;
    });
    if (round.returns < before || round.stops.length === 0) found.push("return");
    const meanwhile = plan.rounds.filter(
      (other) =>
        other !== round &&
        other.courier === round.courier &&
        other.departs < round.returns &&
        round.departs < other.returns,
    );
    if (meanwhile.length > 0) found.push("two at once");
  }
  return found;
}
