declare global {
  /** Called by the environment while what a failed test was looking at is still open. */
  var whenTestFails: (() => Promise<void>) | undefined;
}

const witnesses: (() => Promise<readonly string[]> | readonly string[])[] = [];

globalThis.whenTestFails = async () => {
  for (const witness of witnesses) for (const words of await witness()) console.error(words);
};

/** Has something to say about a test that failed: what was never waited for shows itself there, or its cause. */
export function whenTestFails(witness: () => Promise<readonly string[]> | readonly string[]): void {
  witnesses.push(witness);
}
