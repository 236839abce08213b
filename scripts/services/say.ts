const started = Date.now();

/** One line of progress, with the seconds since the command began; nothing inside a test, whose report it would blur. */
export function say(line: string): void {
  if (process.env["JEST_WORKER_ID"]) return;
  console.log(`[${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s] ${line}`);
}

/** Says what is being done, and every five seconds that it is still being done. */
export async function during<T>(label: string, work: Promise<T>): Promise<T> {
  say(`${label} …`);
  const begun = Date.now();
  const tick = setInterval(() => say(`${label} … ${Math.round((Date.now() - begun) / 1000)} s`), 5_000);
  try {
    return await work;
  } finally {
    clearInterval(tick);
  }
}

/** A fault that the reader can mend: shown as one line, without a stack. */
export class Refusal extends Error {}

/** Prints a fault and leaves with exit code 1: one line for a `Refusal`, the stack for anything else. */
export function leaveWith(error: unknown): never {
  if (error instanceof Refusal) console.error(`motcua: ${error.message}`);
  else console.error(error);
  process.exit(1);
}
