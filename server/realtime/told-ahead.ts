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

  const announce: Announce = async ({ ref, fields: { version, pulse } }, write) => {
    if (version === undefined || pulse === undefined) return write();
    const key = keyOf(ref, version);
    // Of two that make the same version only one writes; who is told of it first does not matter.
    if (!own.has(key)) own.set(key, "writing");
    try {
      const isWritten = await write();
      if (isWritten && own.get(key) === "writing") {
        own.set(key, "told");
        tell({ from: "dossiers", id: ref, pulse: readPulse(JSON.parse(pulse), "dossiers") });
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
      const { id, pulse } = beat;
      if (pulse.of === "dossiers") {
        const key = keyOf(id, pulse.version);
        const isTold = own.get(key) === "told";
        own.delete(key);
        if (isTold) return;
      }
      tell(beat);
    },
    /** The change stream was lost: what it has not told by now it may never tell. */
    forget: (): void => own.clear(),
  };
}

const keyOf = (ref: string, version: number): string => `${ref} ${version}`;
