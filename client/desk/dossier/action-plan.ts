import type { DossierView } from "../../../shared/contracts/dossiers.ts";
import {
  commandRules,
  transitions,
  type DossierCommandType,
  type RefusalReason,
  type Status,
} from "../../../shared/domain/dossiers/index.ts";

type Face = {
  /** The single key that does it. Pairs that are never possible together share one. */
  readonly key: string;
  /** Asked for seldom: stands in the second block. */
  readonly exceptional: boolean;
};

export const faces: Readonly<Record<DossierCommandType, Face>> = {
  accept: { key: "b", exceptional: false },
  refuse: { key: "z", exceptional: false },
  claim: { key: "a", exceptional: false },
  start: { key: "b", exceptional: false },
  propose: { key: "u", exceptional: false },
  sign: { key: "s", exceptional: false },
  finish: { key: "x", exceptional: false },
  returnResult: { key: "g", exceptional: false },
  requestSupplement: { key: "y", exceptional: false },
  receiveSupplement: { key: "y", exceptional: false },
  requestPayment: { key: "t", exceptional: false },
  confirmPayment: { key: "t", exceptional: false },
  recordVerification: { key: "m", exceptional: false },
  apologise: { key: "q", exceptional: false },
  handOver: { key: "o", exceptional: false },
  returnForCorrection: { key: "f", exceptional: false },
  assign: { key: "w", exceptional: true },
  extend: { key: "e", exceptional: true },
  reissueReceipt: { key: "i", exceptional: true },
  stop: { key: "d", exceptional: true },
  resume: { key: "d", exceptional: true },
  reopen: { key: "l", exceptional: true },
  withdraw: { key: "r", exceptional: true },
};

const order = Object.keys(faces) as readonly DossierCommandType[];

/** What a status waits for: the first of these that somebody may do is the main action. */
const mainOf: Partial<Record<Status, readonly DossierCommandType[]>> = {
  submitted: ["accept"],
  accepted: ["start"],
  processing: ["sign", "finish", "propose"],
  supplementRequested: ["receiveSupplement"],
  financialObligation: ["confirmPayment"],
  stopped: ["resume"],
  processed: ["returnResult"],
};

type Refusal = DossierView["commands"][number];
export type NotNow = { readonly type: DossierCommandType; readonly why: Exclude<RefusalReason, "role"> };

export type ActionPlan = {
  readonly main: DossierCommandType | null;
  /** Without the main one. */
  readonly usual: readonly DossierCommandType[];
  readonly exceptional: readonly DossierCommandType[];
  /** This person's own work that may be possible next, but is not now. */
  readonly notNow: readonly NotNow[];
  /** The same, but further away than one step. */
  readonly later: readonly NotNow[];
  /** Possible now, but somebody else's work. */
  readonly others: readonly DossierCommandType[];
};

/** A dossier's commands as this person sees them: usual, exceptional, not now, and other people's. */
export function planActions({ commands, status }: Pick<DossierView, "commands" | "status">): ActionPlan {
  const known = new Map<DossierCommandType, Refusal>(commands.map((one) => [one.type, one]));
  const allowed = order.filter((type) => known.get(type)?.allowed === true);
  const wanted = mainOf[status] ?? [];
  const refused = order.flatMap((type): readonly NotNow[] => {
    const why = known.get(type)?.why;
    return why && why !== "role" ? [{ type, why }] : [];
  });
  const isNear = ({ type, why }: NotNow) =>
    why === "status"
      ? commandRules[type].from.some((from) => transitions[status].includes(from))
      : why !== "pointless";
  const main = wanted.find((type) => allowed.includes(type)) ?? null;
  return {
    main,
    usual: allowed.filter((type) => type !== main && !faces[type].exceptional),
    exceptional: allowed.filter((type) => type !== main && faces[type].exceptional),
    notNow: refused.filter(isNear),
    later: refused.filter((one) => !isNear(one)),
    others: order.filter(
      (type) => known.get(type)?.why === "role" && commandRules[type].from.includes(status),
    ),
  };
}
