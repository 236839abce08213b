import type { z } from "zod";
import type { PreviewDeadline } from "../../../shared/contracts/deadlines.ts";
import { params } from "../paths.ts";

export const kinds = ["workingDays", "sameDay", "workingHours", "calendarDays", "months"] as const;
type Kind = (typeof kinds)[number];
export const policies = ["resume", "restart"] as const;

/** A time as `datetime-local` gives it, in the office's zone: `2026-11-23T09:10`, or nothing yet. */
type WallTime = string;
export type PauseRow = {
  readonly from: WallTime;
  readonly to: WallTime;
  readonly policy: (typeof policies)[number];
};

/** What somebody asks of the calculator, as it was typed. It lives in the address, so that it can be passed on. */
export type Question = {
  readonly code: string | null;
  readonly caseId: string | null;
  readonly kind: Kind;
  readonly amount: string;
  readonly accepted: WallTime;
  readonly verification: WallTime;
  readonly extension: string;
  readonly pauses: readonly PauseRow[];
};

const names = {
  kind: "loai",
  amount: "so",
  accepted: "nop",
  verification: "xac-minh",
  extension: "gia-han",
  pause: "dung",
  code: params.procedure,
} as const;

export function readQuestion(query: URLSearchParams, now: WallTime): Question {
  const kind = kinds.find((one) => one === query.get(names.kind)) ?? "workingDays";
  return {
    code: query.get(names.code),
    caseId: query.get(params.case),
    kind,
    amount: query.get(names.amount) ?? "3",
    accepted: query.get(names.accepted) ?? now,
    verification: query.get(names.verification) ?? "",
    extension: query.get(names.extension) ?? "",
    pauses: query.getAll(names.pause).map((text) => {
      const [from = "", to = "", policy] = text.split("_");
      return { from, to, policy: policies.find((one) => one === policy) ?? "resume" };
    }),
  };
}

export function writeQuestion(question: Question): URLSearchParams {
  const { code, caseId, kind, amount, accepted, verification, extension, pauses } = question;
  const query = new URLSearchParams();
  const put = (name: string, value: string | null) => {
    if (value !== null && value !== "") query.set(name, value);
  };
  put(names.code, code);
  put(params.case, code === null ? null : caseId);
  put(names.kind, code === null ? kind : null);
  // Written even when empty: what somebody is just typing must not jump back to what it was at first.
  if (code === null && kind !== "sameDay") query.set(names.amount, amount);
  query.set(names.accepted, accepted);
  put(names.verification, verification);
  put(names.extension, extension);
  for (const { from, to, policy } of pauses) query.append(names.pause, `${from}_${to}_${policy}`);
  return query;
}

const instant = (wall: WallTime) => `${wall}:00+07:00`;

/** What is sent, or null while something is missing. */
export function askedBy(question: Question): z.input<typeof PreviewDeadline> | null {
  const { code, caseId, kind, accepted, verification, pauses } = question;
  const amount = numberIn(question.amount);
  const extension = question.extension === "" ? null : numberIn(question.extension);
  const incomplete = accepted === "" || pauses.some(({ from }) => from === "");
  if (incomplete || Number.isNaN(extension)) return null;
  if (code === null && kind !== "sameDay" && Number.isNaN(amount)) return null;
  const limit =
    code === null
      ? { rule: kind === "sameDay" ? { kind } : { kind, amount } }
      : { procedureCode: code, ...(caseId !== null && { caseId }) };
  return {
    ...limit,
    acceptedAt: instant(accepted),
    ...(verification !== "" && { verificationAt: instant(verification) }),
    pauses: pauses.map(({ from, to, policy }) => ({
      from: instant(from),
      ...(to !== "" && { to: instant(to) }),
      policy,
    })),
    ...(extension !== null && { extension: { kind: "workingDays", amount: extension } }),
  };
}

/** As people type it: 7,5 or 7.5. */
function numberIn(text: string): number {
  const typed = text.trim().replace(",", ".");
  return typed === "" ? Number.NaN : Number(typed);
}
