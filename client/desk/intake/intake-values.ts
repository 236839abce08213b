import { z } from "zod";
import { Point } from "../../../shared/contracts/rounds.ts";
import type { ProcedureCase, ProcedureVersion } from "../../../shared/contracts/procedures.ts";
import {
  feeTimes,
  refusalGrounds,
  returnModes,
  supplementReasons,
} from "../../../shared/domain/dossiers/index.ts";
import { languages } from "../../../shared/i18n/index.ts";

/** Accepts, asks for papers first, or refuses. */
export const answers = ["accept", "requestSupplement", "refuse"] as const;

const typed = z.string();
/** NaN while a count is being typed anew. */
const count = z.number().or(z.nan());
const PersonValues = z.object({ name: typed, phone: typed, idNumber: typed, address: typed });

export const PaperValues = z.object({
  /** Empty for a paper that the procedure does not list. */
  id: typed,
  name: typed,
  originals: count,
  certified: count,
  copies: count,
});
export type PaperValues = z.infer<typeof PaperValues>;

/** What the fields of the intake form hold: texts as typed, under the paths of the contract. */
export const IntakeValues = z.object({
  /** The ticket of a sitting it comes of; empty for none. */
  ticket: typed,
  procedureCode: typed,
  caseId: typed,
  submitter: PersonValues,
  ownerDiffers: z.boolean(),
  owner: PersonValues,
  papers: z.array(PaperValues),
  sets: count,
  quantities: z.object({
    copies: count,
    documents: count,
    pages: count,
    entered: z.record(z.string(), typed),
    chosen: z.array(z.string()),
  }),
  /** Forms that were kept from before say nothing. */
  feeTime: z.enum(feeTimes).default("onFiling"),
  returnMode: z.enum(returnModes),
  homeAddress: z.object({
    number: typed,
    alley: typed,
    street: typed,
    ward: typed,
    directions: typed,
    point: Point.nullable(),
  }),
  land: z.object({ mapSheet: typed, parcelNumber: typed, ward: typed, certificateNumber: typed }),
  civilStatus: z.object({
    persons: z.array(z.object({ role: typed, name: typed, birthDate: typed, idNumber: typed })),
    event: z.object({ date: typed, place: typed }),
  }),
  promise: z.object({ dueAt: typed, reason: typed }),
  language: z.enum(languages),
  note: typed,
  /** What the office says to it. */
  answer: z.object({
    type: z.enum(answers),
    ground: z.enum(refusalGrounds),
    note: typed,
    reason: z.enum(supplementReasons),
    /** Missing papers, a line each. */
    papers: typed,
  }),
});
export type IntakeValues = z.infer<typeof IntakeValues>;

/** What the procedure asks for: decides which parts of the form count. */
export type IntakeContext = {
  readonly version: ProcedureVersion | null;
  readonly procedureCase: ProcedureCase | null;
};

export const blankPerson = () => ({ role: "", name: "", birthDate: "", idNumber: "" });

/** What a form begins with, beside the ward. */
export type IntakeStart = {
  readonly procedureCode: string;
  readonly caseId: string;
  /** Who holds a ticket of a sitting, and which. */
  readonly ticket?: { readonly id: string; readonly name: string; readonly phone: string };
};

export function blankIntake(ward: string, { procedureCode, ticket }: IntakeStart): IntakeValues {
  const person = () => ({ name: "", phone: "", idNumber: "", address: "" });
  return {
    ticket: ticket?.id ?? "",
    procedureCode,
    caseId: "",
    submitter: { ...person(), name: ticket?.name ?? "", phone: ticket?.phone ?? "" },
    ownerDiffers: false,
    owner: person(),
    papers: [],
    sets: 1,
    quantities: { copies: 1, documents: 1, pages: 1, entered: {}, chosen: [] },
    feeTime: "onFiling",
    returnMode: "counter",
    homeAddress: { number: "", alley: "", street: "", ward, directions: "", point: null },
    land: { mapSheet: "", parcelNumber: "", ward, certificateNumber: "" },
    civilStatus: { persons: [blankPerson()], event: { date: "", place: "" } },
    promise: { dueAt: "", reason: "" },
    language: "vi",
    note: "",
    answer: { type: "accept", ground: "conditionsNotMet", note: "", reason: "missing", papers: "" },
  };
}
