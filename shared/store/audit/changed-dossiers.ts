import { MongoServerError, type Collection, type ResumeToken } from "mongodb";
import type { DossierDocument } from "../dossiers/dossier.document.ts";

/** Refs of dossiers, and the place in the stream of changes that they reach to. */
export type Changed = { readonly refs: readonly string[]; readonly token: ResumeToken };

/** Of one anchor: some 130 bytes a head. */
const most = 20_000;

/**
 * What was written since a place in the stream of changes and up to now. The stream is read once an hour: an index by the time of
 * the last change would cost every write a twelfth more instead.
 */
export async function* changedSince(
  dossiers: Collection<DossierDocument>,
  token: ResumeToken,
): AsyncGenerator<Changed> {
  const until = new Date();
  const stream = dossiers.watch(
    [
      { $match: { operationType: { $in: ["insert", "update", "replace"] } } },
      { $project: { documentKey: 1, wallTime: 1 } },
    ],
    { resumeAfter: token },
  );
  try {
    let refs = new Set<string>();
    for (;;) {
      const event = await stream.tryNext();
      if (event && "documentKey" in event) refs.add(event.documentKey._id);
      // A busy office never ends: what is written after the beginning comes with the next anchor.
      const at = event && "wallTime" in event ? event.wallTime : undefined;
      const isOver = !event || (at !== undefined && at > until);
      if (isOver || refs.size >= most) {
        yield { refs: [...refs], token: stream.resumeToken };
        refs = new Set();
      }
      if (isOver) return;
    }
  } finally {
    await stream.close();
  }
}

/** All of them, where nothing says what has changed. */
export async function* everything(dossiers: Collection<DossierDocument>): AsyncGenerator<Changed> {
  const stream = dossiers.watch([]);
  await stream.tryNext();
  // Where the stream was before: what is written meanwhile comes with the next anchor too.
  const token = stream.resumeToken;
  await stream.close();
  let refs: string[] = [];
  for await (const { _id } of dossiers.find({}, { projection: { _id: 1 } }).sort({ _id: 1 })) {
    refs.push(_id);
    if (refs.length < most) continue;
    yield { refs, token };
    refs = [];
  }
  yield { refs, token };
}

/** The stream does not reach back that far any more, or never knew the place. */
const lostCodes: ReadonlySet<unknown> = new Set([286, 280, 260]);
export const isLost = (error: unknown): boolean =>
  error instanceof MongoServerError && lostCodes.has(error.code);
