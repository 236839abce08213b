import { setTimeout as sleep } from "node:timers/promises";
import { inPool } from "../../demo-week/in-pool.ts";
import type { Heard } from "./protocol.ts";

/** Something that changes again and again, and the version it is at. */
export type Subject = { readonly ref: string; version: number };

/** What was asked for, by dossier and the version that it makes: when, in ms of the shared clock. */
export type Sent = ReadonlyMap<string, number>;
export const keyOf = (ref: string, version: number): string => `${ref} ${version}`;

/** Changes at a steady rate, whether the ones before are answered or not, as a city's offices do. */
export async function steadily(
  { count, perSecond }: { readonly count: number; readonly perSecond: number },
  change: (index: number) => Promise<void>,
): Promise<void> {
  const from = performance.now();
  const under: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    const wait = from + (index / perSecond) * 1_000 - performance.now();
    if (wait > 0) await sleep(wait);
    under.push(change(index));
  }
  await Promise.all(under);
}

/** As fast as so many hands can. */
export const inBurst = (count: number, hands: number, change: (index: number) => Promise<void>) =>
  inPool(hands, [...Array(count).keys()], change);

/** Milliseconds from the sending to each socket that heard of it. */
export const latencies = (sent: Sent, heard: readonly Heard[]): readonly number[] =>
  heard.flatMap(([ref, version, at]) => {
    const from = sent.get(keyOf(ref, version));
    return from === undefined ? [] : at - from;
  });

/** How many of the changes were heard by fewer sockets than watch their dossier. */
export function missed(sent: Sent, heard: readonly Heard[], watchersOf: (ref: string) => number): number {
  const times = new Map<string, number>();
  for (const [ref, version] of heard) {
    const key = keyOf(ref, version);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  let missing = 0;
  for (const key of sent.keys()) {
    const [ref = ""] = key.split(" ");
    missing += Math.max(0, watchersOf(ref) - (times.get(key) ?? 0));
  }
  return missing;
}
