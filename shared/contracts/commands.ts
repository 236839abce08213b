import { z } from "zod";
import { correctionReasons } from "../domain/dossiers/index.ts";
import { stepIds } from "../domain/procedures/index.ts";
import { apologyReason, extension } from "./apologies.ts";
import { day, line, money, note } from "./common.ts";
import { PaperCount, Promised, Refused, SupplementAsked } from "./intake.ts";

const decision = line(200);

/** The paper that the office made, as it is cited. */
export const ResultDocument = z.strictObject({ number: line(60), title: line(200).nullable().default(null) });

/** `POST /api/dossiers/{ref}/commands`: what is asked of a dossier, with `If-Match: "<version>"`. */
export const DossierCommand = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("accept"), promise: Promised.optional() }),
    z.strictObject({ type: z.literal("refuse"), ...Refused }),
    z.strictObject({ type: z.literal("start") }),
    z.strictObject({ type: z.literal("claim") }),
    z.strictObject({ type: z.literal("assign"), assignee: line(60) }),
    z.strictObject({
      type: z.literal("handOver"),
      /** Left out: the next one. */
      step: z.enum(stepIds).optional(),
      /** Account of a colleague whose role is that of the step; left out: whoever takes it. */
      assignee: line(60).optional(),
      /** Left out: the step's own, else the one that has it. */
      agency: line(40).optional(),
      note: note.optional(),
    }),
    z.strictObject({ type: z.literal("propose"), note: note.optional() }),
    z.strictObject({ type: z.literal("sign"), result: ResultDocument.optional() }),
    z.strictObject({
      type: z.literal("returnForCorrection"),
      reason: z.enum(correctionReasons),
      note: note.optional(),
    }),
    z.strictObject({ type: z.literal("requestSupplement"), ...SupplementAsked }),
    z.strictObject({ type: z.literal("receiveSupplement"), papers: z.array(PaperCount).max(60).default([]) }),
    z.strictObject({
      type: z.literal("requestPayment"),
      amount: money.optional(),
      /** Number of the notice, such as a tax notice. */
      notice: line(60).optional(),
    }),
    z.strictObject({ type: z.literal("confirmPayment") }),
    z.strictObject({ type: z.literal("recordVerification") }),
    z.strictObject({ type: z.literal("stop"), decision }),
    z.strictObject({ type: z.literal("resume"), decision }),
    z.strictObject({ type: z.literal("finish"), result: ResultDocument.optional() }),
    z.strictObject({ type: z.literal("reopen"), decision }),
    z.strictObject({ type: z.literal("withdraw") }),
    /** `collected`: dong, where the fee is due with the result. */
    z.strictObject({ type: z.literal("returnResult"), collected: money.optional() }),
    z.strictObject({ type: z.literal("reissueReceipt") }),
    z.strictObject({ type: z.literal("extend"), limit: extension, reason: apologyReason }),
    z.strictObject({
      type: z.literal("apologise"),
      reason: apologyReason,
      /** The last day of the new promise; left out, what is proposed. */
      date: day.optional(),
      extend: extension.optional(),
    }),
  ])
  .meta({ id: "DossierCommand" });
export type DossierCommand = z.infer<typeof DossierCommand>;
