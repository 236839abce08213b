/** The file cannot be imported at all; `procedures:file.<code>` says why. Nothing of it was stored. */
export class FileFault extends Error {
  readonly code: FileFaultCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: FileFaultCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

export type FileFaultCode =
  | "unreadable"
  | "empty"
  | "gzipTruncated"
  | "gzipDamaged"
  | "notUtf8"
  | "lineTooLong"
  | "tooLarge"
  | "invalidJson"
  | "afterTheEnd"
  | "noDatabase";
