import type { Words } from "./words.ts";

/**
 * A required document (thành phần hồ sơ), with how many of each kind the office keeps.
 * All three counts zero: it is only shown, looked at and given back at once.
 */
export interface Paper {
  /** Unique within the case. */
  readonly id: string;
  readonly name: Words;
  readonly originals: number;
  /** Certified copies. */
  readonly certified: number;
  /** Plain copies. */
  readonly copies: number;
  /** False for what is needed in some circumstances only; the note says which. */
  readonly required: boolean;
  readonly note?: Words;
  /** Where a resident gets it. */
  readonly where?: Words;
}
