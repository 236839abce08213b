type Waiting<I, O> = {
  readonly item: I;
  readonly resolve: (answer: O) => void;
  readonly reject: (reason: unknown) => void;
};

/**
 * Gathers what concurrent callers want to write and writes it together, one batch in flight for each group and
 * no timer: a lone caller is written at once, a crowd shares. When a batch fails it is halved and tried again,
 * so that one poisoned item fails alone.
 */
export function groupCommit<I, O>(options: {
  readonly most: number;
  /** Writes all items or none; answers in the order of the items. */
  readonly write: (items: readonly I[]) => Promise<readonly O[]>;
}): (group: string, item: I) => Promise<O> {
  const queues = new Map<string, Waiting<I, O>[]>();

  async function writeAll(batch: readonly Waiting<I, O>[]): Promise<void> {
    try {
      const answers = await options.write(batch.map(({ item }) => item));
      for (const [at, { resolve, reject }] of batch.entries()) {
        const answer = answers[at];
        if (answer === undefined) reject(new Error("the batch came back without this answer"));
        else resolve(answer);
      }
    } catch (error) {
      if (batch.length <= 1) {
        batch[0]?.reject(error);
        return;
      }
      const middle = Math.ceil(batch.length / 2);
      await writeAll(batch.slice(0, middle));
      await writeAll(batch.slice(middle));
    }
  }

  async function drain(group: string, queue: Waiting<I, O>[]): Promise<void> {
    while (queue.length > 0) await writeAll(queue.splice(0, options.most));
    queues.delete(group);
  }

  return (group, item) =>
    new Promise<O>((resolve, reject) => {
      const waiting = { item, resolve, reject };
      const queue = queues.get(group);
      if (queue) {
        queue.push(waiting);
        return;
      }
      const started = [waiting];
      queues.set(group, started);
      void drain(group, started);
    });
}
