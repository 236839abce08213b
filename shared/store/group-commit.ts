/** What became of one item of a batch. */
export type Outcome<O> = { readonly value: O } | { readonly error: unknown };

type Waiting<I, O> = { readonly item: I; readonly settle: (outcome: Outcome<O>) => void };

/**
 * Gathers what concurrent callers want to write and writes it together, one batch in flight for each group and
 * no timer: a lone caller is written at once, a crowd shares. `write` answers for every item in its order; when it
 * throws instead, nothing was written, and the batch is halved so that one poisoned item fails alone.
 */
export function groupCommit<I, O>(options: {
  readonly most: number;
  readonly write: (group: string, items: readonly I[]) => Promise<readonly Outcome<O>[]>;
}): (group: string, item: I) => Promise<O> {
  const queues = new Map<string, Waiting<I, O>[]>();

  async function writeAll(group: string, batch: readonly Waiting<I, O>[]): Promise<void> {
    try {
      const outcomes = await options.write(
        group,
        batch.map(({ item }) => item),
      );
      for (const [at, { settle }] of batch.entries()) {
        settle(outcomes[at] ?? { error: new Error("the batch came back without this answer") });
      }
    } catch (error) {
      const [only, ...more] = batch;
      if (more.length === 0) {
        only?.settle({ error });
        return;
      }
      const middle = Math.ceil(batch.length / 2);
      await writeAll(group, batch.slice(0, middle));
      await writeAll(group, batch.slice(middle));
    }
  }

  async function drain(group: string, queue: Waiting<I, O>[]): Promise<void> {
    while (queue.length > 0) await writeAll(group, queue.splice(0, options.most));
    queues.delete(group);
  }

  return (group, item) =>
    new Promise<O>((resolve, reject) => {
      const settle = (outcome: Outcome<O>) =>
        "value" in outcome ? resolve(outcome.value) : reject(outcome.error);
      const queue = queues.get(group);
      if (queue) {
        queue.push({ item, settle });
        return;
      }
      const started = [{ item, settle }];
      queues.set(group, started);
      void drain(group, started);
    });
}
