import type { StoredAddress } from "../../contracts/address.ts";
import type { CivilStatus, Land, NewDossier, PaperCount } from "../../contracts/dossiers.ts";
import type { OutboxJob } from "../../contracts/jobs.ts";
import type { Language } from "../../i18n/index.ts";
import type { Role } from "../../domain/accounts/index.ts";
import type { DossierEvent, DossierState, FeeTime } from "../../domain/dossiers/index.ts";
import type { Words } from "../../domain/procedures/index.ts";
import type { SealedParties } from "./sealed-parties.ts";
import type { Issue } from "../credentials/credentials.ts";

/** The persons of a dossier, opened. `salt` makes the digests in history meaningless alone. */
export type Parties = {
  salt: string;
  submitter: NewDossier["submitter"];
  owner: NonNullable<NewDossier["owner"]>;
  homeAddress: StoredAddress | null;
  civilStatus: CivilStatus | null;
  recipient: { name: string; relationship: string | null } | null;
};

export type ReceivedPaper = Required<Pick<PaperCount, "originals" | "certified" | "copies">> & {
  id: string | null;
  name: string;
  /** Files that came online, by id. */
  files?: string[];
  /** When they came, where that was not with the dossier: an answer to what was asked for. */
  answeredAt?: Date;
  /** The original is brought when the result is received: the office does not hold it yet. */
  brought?: true;
};

export type MissingPaper = { name: string; note: string | null; where: string | null };

/** A job the office owes since `at` (machine time); it stays until the write that stores its effect. */
export type OutboxEntry = { id: string; job: OutboxJob; at: Date };

/** Fields that documents from before there was such a thing lack. */
export type YoungerField =
  | "apology"
  | "workflow"
  | "position"
  | "visiting"
  | "signedAt"
  | "result"
  | "escalatedAt";

/** A dossier as it lies in the collection `dossiers`. */
export type DossierDocument = Omit<DossierState, "ref" | "code" | "history" | YoungerField> &
  Partial<Pick<DossierState, YoungerField>> & {
    _id: string;
    /** The serial is counted on from the day's last code when the dossier is written (docs/adr/0003). */
    code: string;
    history: readonly DossierEvent[];
    statusNo: number;
    /** The role whose step it is. */
    stepRole?: Role;
    /** The nearest threshold; absent when nothing is watched. */
    watchAt?: Date;
    /** What queues are sorted by: the schedule's due, or the promise while the clock stands still. */
    dueAt: Date;
    /** `firstKid`: what the first receipt was printed with, so that a repeated intake is answered as it was. */
    receipt: Issue & { firstKid: string; tokenHash: string };
    parties: SealedParties;
    /** Blind indexes of phones and ID numbers (docs/adr/0012). */
    exactKeys: string[];
    /** Folded name suffixes by words, so that any word of a name can be found by its beginning. */
    nameKeys: string[];
    /** Words at the time of acceptance: lists need no join. */
    title: Words;
    quiet: boolean;
    land: Land | null;
    papers: ReceivedPaper[];
    sets: number;
    feeAmount: number | null;
    /** When the fee is paid; absent: on filing. */
    feeTime?: FeeTime;
    /** Dong for bringing the result home, as the agency asked for when it was taken in; absent: nothing. */
    homeReturnFee?: number;
    missing: MissingPaper[];
    payment: { amount: number | null; notice: string | null } | null;
    promiseReason: string | null;
    language: Language;
    note: string | null;
    outbox: OutboxEntry[];
    /** What followers of the change stream are told of the last write: a `DossierPulse` as text (docs/adr/0010). */
    pulse: string;
    idempotency?: { key: string; digest: string };
    /** The sitting after hours at which it was taken in. */
    sitting?: string;
  };
