import {
  controlSlip,
  isAccepted,
  stepOf,
  type DossierEvent,
  type Hand,
} from "../../shared/domain/dossiers/index.ts";
import { translator } from "../../shared/i18n/index.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { toState } from "../../shared/store/dossiers/dossier-mapping.ts";
import {
  agencyOn,
  type ControlSlipData,
  type RefusalData,
  type StopData,
  type SupplementData,
} from "../receipts/index.ts";
import { askerOf, requestOf, signerOf } from "./asker-of.ts";
import type { PaperContext } from "./paper-context.ts";

const t = translator("vi");

/** What form 2 says: the last time that papers were asked for. Null where none are missing. */
export function supplementOf(document: DossierDocument, of: PaperContext): SupplementData | null {
  const asked = last(document, "supplementRequested");
  if (!asked || document.missing.length === 0) return null;
  return {
    ...askerOf(document, of),
    agency: agencyOn(of.agency, "vi"),
    papers: document.missing,
    reason: t(`desk:actions.form.reasons.${asked.reason}`),
    askedAt: asked.at.getTime(),
    beforeAcceptance: !isAccepted(document),
    officer: of.nameOf(asked.by),
  };
}

/** What form 3 says. Null where it was not refused. */
export function refusalOf(document: DossierDocument, of: PaperContext): RefusalData | null {
  const refused = last(document, "refused");
  if (!refused) return null;
  return {
    ...askerOf(document, of),
    agency: agencyOn(of.agency, "vi"),
    ground: t(`forms:refusal.grounds.${refused.ground}`),
    note: refused.note,
    refusedAt: refused.at.getTime(),
    officer: of.nameOf(refused.by),
  };
}

/** What form 5 says: the last time that it was stopped. Null where it never was. */
export function stopOf(document: DossierDocument, of: PaperContext): StopData | null {
  const stopped = last(document, "stopped");
  if (!stopped) return null;
  return {
    agency: agencyOn(of.agency, "vi"),
    code: document.code,
    recipient: document.parties.submitter.name,
    request: requestOf(document, of.procedure, "vi"),
    decision: stopped.decision,
    stoppedAt: stopped.at.getTime(),
    stage: t(`desk:dossier.steps.${stepOf(toState(document)).id}`),
    finances: financesOf(document),
    signer: signerOf(of.agency, stopped.by),
  };
}

/** What form 6 says: every hop so far. */
export function controlSlipOf(document: DossierDocument, of: PaperContext): ControlSlipData {
  const state = toState(document);
  const name = (hand: Hand | null) => {
    if (!hand) return null;
    const own = of.nameOf(hand);
    if (hand.onBehalfOf === null) return own;
    return t("forms:slip.onBehalfOf", { name: own, leader: of.nameOf({ account: hand.onBehalfOf }) });
  };
  return {
    ...askerOf(document, of),
    agency: agencyOn(of.agency, "vi"),
    receivedAt: (state.history[0]?.at ?? state.clock.acceptedAt).getTime(),
    dueAt: state.promise.dueAt.getTime(),
    hops: controlSlip(state).map((hop) => ({
      step: t(`desk:dossier.steps.${hop.step}`),
      visiting: hop.visiting,
      handedOverBy: name(hop.handedOverBy),
      handedOverAt: hop.handedOverAt.getTime(),
      takenOverBy: name(hop.takenOverBy),
      takenOverAt: hop.takenOverAt?.getTime() ?? null,
      dueAt: hop.dueAt?.getTime() ?? null,
      timeliness: hop.timeliness,
      note: hop.note,
    })),
  };
}

function financesOf({ feeAmount, payment }: DossierDocument): readonly string[] {
  const amountOf = (amount: number) => new Intl.NumberFormat("vi-VN").format(amount);
  const fee =
    feeAmount === null
      ? t("forms:stop.feeOpen")
      : feeAmount === 0
        ? t("forms:stop.feeFree")
        : t("forms:stop.feePaid", { amount: amountOf(feeAmount) });
  if (!payment) return [fee];
  const what = [
    payment.amount !== null && `${amountOf(payment.amount)} đ`,
    payment.notice !== null && t("forms:stop.notice", { notice: payment.notice }),
  ].filter((part) => part !== false);
  return [fee, t("forms:stop.asked", { what: what.join(", ") })];
}

function last<T extends DossierEvent["type"]>(
  { history }: DossierDocument,
  type: T,
): Extract<DossierEvent, { type: T }> | null {
  const is = (event: DossierEvent): event is Extract<DossierEvent, { type: T }> => event.type === type;
  return history.findLast(is) ?? null;
}
