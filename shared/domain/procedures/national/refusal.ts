export const refusalCodes = [
  "notAnObject",
  "codeMissing",
  "codeMalformed",
  "nameMissing",
  "wrongType",
  "tooLong",
  "tooMany",
  "notInForce",
  "duplicateInFile",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Why an entry of the portal's file was not imported; the words are in the catalogue of words by reason. */
export interface Refusal {
  /** The procedure's code, when it could be read. */
  readonly code: string | null;
  readonly reason: RefusalCode;
  /** What fills the words: `path`, `expected`, `found`. */
  readonly params: Readonly<Record<string, string>>;
}

/** Thrown while an entry is read, caught by `parseNational`: nothing outside this folder sees it. */
export class Refused extends Error {
  readonly reason: RefusalCode;
  readonly params: Readonly<Record<string, string>>;

  constructor(reason: RefusalCode, params: Readonly<Record<string, string>> = {}) {
    super(reason);
    this.reason = reason;
    this.params = params;
  }
}
