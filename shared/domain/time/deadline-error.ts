/** Every way in which the calendar or the deadline engine refuses. The codes are stable: screens and problems are keyed by them. */
export type DeadlineErrorCode =
  | "calendar-has-no-counted-day"
  | "extension-already-given"
  | "instant-out-of-range"
  | "invalid-calendar"
  | "invalid-date"
  | "invalid-pause"
  | "invalid-rule"
  | "invalid-share"
  | "verification-before-acceptance"
  | "verification-not-in-rule";

/** The same facts always give the same refusal. `message` is for logs; people read the words of the `code`. */
export class DeadlineError extends Error {
  override readonly name = "DeadlineError";
  readonly code: DeadlineErrorCode;

  constructor(code: DeadlineErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
