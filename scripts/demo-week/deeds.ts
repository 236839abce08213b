import type { z } from "zod";
import type { DossierCommand, NewDossier } from "../../shared/contracts/dossiers.ts";
import type { FailureReason } from "../../shared/domain/dossiers/index.ts";
import type { ProcedureField } from "../../shared/domain/procedures/index.ts";

export type Intake = z.input<typeof NewDossier>;
export type Command = z.input<typeof DossierCommand>;

/** What one person of the office does with one dossier. */
export type Deed =
  | { readonly kind: "accept"; readonly intake: Intake }
  | {
      readonly kind: "command";
      readonly role: "clerk" | "specialist" | "leader";
      readonly command: Command;
    }
  | { readonly kind: "take"; readonly attempt: number }
  /** From the bag to the counter, for good. */
  | { readonly kind: "bringBack" }
  | { readonly kind: "deliver"; readonly recipientName: string; readonly relationship: string }
  | { readonly kind: "fail"; readonly attempt: number; readonly reason: FailureReason };

/** A deed at its time: epoch ms of business time. */
export type PlannedDeed = { readonly at: number; readonly dossier: number; readonly deed: Deed };

export type PlannedDossier = {
  /** Its place in the order of arrival, from 0. */
  readonly index: number;
  readonly field: ProcedureField;
  readonly imported: boolean;
  /** In order of time, the acceptance first, never two at the same time. */
  readonly deeds: readonly PlannedDeed[];
};

/** All that happens at one business time. */
export type Step = { readonly at: number; readonly deeds: readonly PlannedDeed[] };

export type PlannedWeek = {
  readonly dossiers: readonly PlannedDossier[];
  /** In order of time, each with something to do. */
  readonly steps: readonly Step[];
  /** Epoch ms: when the last evening is over. */
  readonly endsAt: number;
};
