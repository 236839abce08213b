import type { Status } from "./status.ts";

/**
 * A step of the office's own road that can be told by the status: whoever holds the dossier in it must have passed it on
 * when this share of the whole limit is used. `processing` ends with the dossier's own due.
 */
export type WorkStep = { readonly status: Status; readonly share: number };

/**
 * The default workflow. No text of law divides the limit; a quarter for taking up is the office's own rule [uncertain],
 * kept here as data. Limits of hours and of the same day are too short to be divided.
 */
export const workflow: readonly WorkStep[] = [
  { status: "accepted", share: 0.25 },
  { status: "processing", share: 1 },
];
