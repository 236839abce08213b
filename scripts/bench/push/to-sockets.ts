import { say } from "../../services/say.ts";
import { median, percentile, type Figures } from "../figures.ts";
import type { Scene, Side } from "./scene.ts";

const sizes = [1_000, 10_000] as const;
const rounds = 3;

/** From the sending of a change to the sockets that watch, beside the same write with an emit inside the request. */
export async function pushedToSockets({ round }: Scene): Promise<Figures> {
  const figures: Record<string, Figures[string]> = {};
  for (const sockets of sizes) {
    const runs: Record<Side, Awaited<ReturnType<typeof round>>>[] = [];
    for (let at = 0; at < rounds; at += 1) {
      say(`${sockets} sockets, round ${at + 1} of ${rounds}`);
      runs.push({ floor: await round("floor", sockets), ours: await round("ours", sockets) });
    }
    const of = (side: Side, share: number) => median(runs.map((run) => percentile(run[side].took, share)));
    const ratio = (share: number) =>
      median(runs.map(({ floor, ours }) => percentile(ours.took, share) / percentile(floor.took, share)));
    const at = `at ${sockets} sockets`;
    figures[`push ÷ floor p50 ${at}`] = { value: ratio(0.5), goal: { atMost: 1.2 } };
    figures[`push ÷ floor p99 ${at}`] = { value: ratio(0.99), goal: { atMost: 1.7 } };
    const missing = runs.reduce((all, { ours }) => all + ours.missing, 0);
    figures[`missing ${at}`] = { value: missing, goal: { atMost: 0 } };
    for (const side of ["ours", "floor"] as const) {
      figures[`${side} p50 ms ${at}`] = { value: of(side, 0.5), goal: null };
      figures[`${side} p99 ms ${at}`] = { value: of(side, 0.99), goal: null };
    }
  }
  return figures;
}
