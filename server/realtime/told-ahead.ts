import { readPulse, type ScreenPulse } from "../../shared/store/outbox/pulse.ts";
import type { Beat } from "../../shared/store/outbox/follow-changes.ts";
import type { Announce } from "../../shared/store/dossiers/dossier.store.ts";

/**
 * Tells the screens of this server what it has written itself as soon as that is on disk. The change stream says the same a moment later,
 * and is passed over then: every version is told once, whichever comes first. Screens of other servers hear it from their own stream.
 */
export function toldAhead(tell: (beat: Beat<ScreenPulse, ScreenPulse["of"]>) => void) {
  /** By dossier and version, from before the write until the change stream has told of it. */
  const own = new Map<string, "writing" | "told">();

  const announce: Announce = async ({ ref: id, fields }, write) => {
    if (fields.pulse === undefined) return write();
    const beat = { from: "dossiers", id, pulse: readPulse(JSON.parse(fields.pulse), "dossiers") } as const;
    const key = keyOf(beat);
    // Of two that make the same version only one writes; who is told of it first does not matter.
    if (!own.has(key)) own.set(key, "writing");
    try {
      const isWritten = await write();
      if (isWritten && own.get(key) === "writing") {
        own.set(key, "told");
        tell(beat);
      }
      return isWritten;
    } finally {
      // Not written, or nobody knows: then the change stream has the last word.
      if (own.get(key) === "writing") own.delete(key);
    }
  };

  return {
    announce,
    /** What the change stream tells. */
    hear: (beat: Beat<ScreenPulse, ScreenPulse["of"]>): void => {
      const key = keyOf(beat);
      const state = own.get(key);
      own.delete(key);
      if (state !== "told") tell(beat);
    },
    /** The change stream was lost: what it has not told by now it may never tell. */
    forget: (): void => own.clear(),
  };
}

const keyOf = ({ id, pulse }: Beat<ScreenPulse>): string =>
  pulse.of === "dossiers" ? `${id} ${pulse.version}` : id;
