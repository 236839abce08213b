/** The code of that refusal, also where it comes as one of a batch. */
export const duplicateKey = 11_000;

/** Whether the database refused a write because another document already holds that unique value. */
export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === duplicateKey;
