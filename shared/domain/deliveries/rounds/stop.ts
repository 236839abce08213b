import type { Address } from "./address.ts";
import type { Point } from "./distance.ts";

/** Minutes of the office's day, such as 540 for nine o'clock. */
export type Window = { readonly from: number; readonly to: number };

/** Where in its round a stop has to be: by hand, and kept whatever is planned again. A number counts from 0. */
export type Place = "first" | "last" | number;

/** A door, as the order of a round sees it. */
export type Stop = {
  readonly id: string;
  /** Null where nobody has set it on the map. */
  readonly point: Point | null;
  readonly address: Address;
  readonly pinned?: Place | null;
};

/** One packet to be returned at home. */
export type Task = Stop & {
  /** When the resident wants it; null: at any time. */
  readonly window: Window | null;
  /** How many original papers are collected there. */
  readonly originals: number;
  /** Minutes at the door. */
  readonly minutes: number;
};

/** Identity, papers, signature. An assumption of ours. */
export const usualMinutesAtStop = 5;

/**
 * How much of a courier's bag a task takes. Originals come in where the packet went out, so that the bag is never fuller than this, in
 * whatever order the stops are.
 */
export const piecesOf = ({ originals }: Pick<Task, "originals">): number => Math.max(originals, 1);

export const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : Number(one.id > other.id);
