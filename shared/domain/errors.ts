/**
 * A rule of the office said no. `code` is stable (clients and tests rely on it); `params` fill the words of
 * the catalogue (`problems:<code>`), so they hold no personal data.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: DomainErrorCode;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;

  constructor(code: DomainErrorCode, params: DomainError["params"] = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

export const domainErrorCodes = [
  "forbidden-transition",
  "role-not-allowed",
  "version-conflict",
  "held-elsewhere",
  "not-your-turn",
  "claimed-by-colleague",
  "already-yours",
  "username-taken",
  "weak-password",
  "own-account",
  "own-proposal",
  "delegation-period",
  "delegation-overlaps",
  "second-factor-in-force",
  "no-second-factor",
  "unknown-colleague",
  "unknown-agency",
  "unknown-step",
  "workflow-fault",
  "nowhere-to-hand-over",
  "reason-required",
  "unknown-procedure",
  "procedure-not-in-force",
  "case-required",
  "unknown-case",
  "promise-required",
  "promise-not-expected",
  "promise-in-the-past",
  "address-required",
  "home-return-not-allowed",
  "land-details-required",
  "civil-status-details-required",
  "unknown-paper",
  "not-online",
  "papers-not-handed-in",
  "no-deadline-possible",
  "limit-not-known",
  "nothing-to-request",
  "no-receipt",
  "verification-not-foreseen",
  "verification-already-recorded",
  "extension-already-given",
  "extension-needs-rule",
  "no-apology-owed",
  "apology-reason-required",
  "new-date-too-early",
  "sitting-terms",
  "sitting-conflicts",
  "not-on-roster",
  "no-sitting-open",
  "sitting-not-open",
  "sitting-over",
  "sitting-goes-on",
  "sitting-not-closed",
  "sitting-open",
  "slot-full",
  "unknown-slot",
  "slot-over",
  "slots-taken",
  "sitting-full",
  "procedure-not-here",
  "unknown-ticket",
  "ticket-ended",
  "ticket-elsewhere",
  "ticket-not-yet",
  "already-booked",
  "lane-empty",
  "lane-not-empty",
  "counter-busy",
  "unknown-counter",
  "cash-handed-over",
  "nothing-handed-over",
  "own-hand-over",
  "delivery-not-yours",
  "delivery-forbidden-transition",
  "delivery-wrong-pin",
  "delivery-pin-locked",
  "stop-pinned",
  "stop-not-in-round",
] as const;
export type DomainErrorCode = (typeof domainErrorCodes)[number];
