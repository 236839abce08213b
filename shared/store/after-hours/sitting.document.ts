import type { Sitting } from "../../domain/after-hours/index.ts";
import type { Language } from "../../i18n/index.ts";
import type { OutboxEntry } from "../dossiers/dossier.document.ts";
import type { Sealed } from "../personal/vault.ts";

/** Who holds a ticket, beside the sitting's own facts: personal, so never in its history. */
export type TicketHolder = {
  readonly number: number;
  /** Which key its secret was derived with; the secret itself is on the ticket only. */
  readonly kid: string;
  /** By which the ticket's QR code is found. */
  readonly tokenHash: string;
  /** Null for who drew a ticket in the hall. */
  readonly name: Sealed | null;
  readonly phone: Sealed | null;
  /** Blind index of the phone: one place for each in a sitting. */
  readonly phoneKey: string | null;
  readonly language: Language;
};

/** A sitting as it lies in the collection `sittings`. */
export type SittingDocument = Omit<Sitting, "id"> & {
  _id: string;
  /** Of which plan; those of one plan were made together. */
  plan: string;
  holders: TicketHolder[];
  /** When time does something next; unset when it has nothing more to do. */
  watchAt?: Date;
  /** It is closed, and tickets that were carried over wait for somebody, or cash for a second signature. */
  unfinished: boolean;
  outbox: OutboxEntry[];
  pulse: string;
};
