import type { Step } from "../deadlines/index.ts";
import type { Status } from "./status.ts";

/**
 * A step of the office's own road that can be told by the status: whoever holds the dossier in it must have passed it on
 * when its share of the whole limit, after those of the steps before, or its own limit is used.
 */
export type WorkStep = Step & { readonly status: Status };

/**
 * The default workflow. No text of law divides the limit; a quarter for taking up is the office's own rule [uncertain],
 * kept here as data. Limits of hours and of the same day are too short to be divided.
 */
export const workflow: readonly WorkStep[] = [
  { status: "accepted", share: 0.25 },
  { status: "processing", share: 0.75 },
];
