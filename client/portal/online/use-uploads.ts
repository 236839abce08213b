import { useEffect, useRef, useState } from "react";
import type { DraftFile } from "../../../shared/contracts/drafts.ts";
import { mostFileBytes } from "../../../shared/domain/uploads/index.ts";
import { filePath } from "./online-api.ts";
import { sendFile, Stopped } from "./send-file.ts";

/** A file on its way, or one that did not get through: it can be sent again, because it is still at hand. */
export type Upload = {
  readonly key: string;
  readonly paper: string;
  readonly file: File;
  readonly sent: number;
  /** Null while it is on its way. */
  readonly error: Error | null;
};

/** Too large to be sent at all. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/** Sends files one after the other: side by side, a slow line would finish none. */
export function useUploads(
  draft: string,
  { token, onArrived }: { readonly token: string; readonly onArrived: (file: DraftFile) => void },
) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const queue = useRef<Promise<void>>(Promise.resolve());
  const counter = useRef(0);
  useEffect(() => {
    const going = stops.current;
    return () => {
      for (const stop of going.values()) stop.abort();
    };
  }, []);

  const change = (key: string, changed: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  const drop = (key: string) => setUploads((all) => all.filter((one) => one.key !== key));

  async function send({ key, paper, file }: Upload, stop: AbortController): Promise<void> {
    if (stop.signal.aborted) return;
    try {
      const path = filePath(draft, paper, file.name);
      const onProgress = (sent: number) => change(key, { sent });
      const arrived = await sendFile(path, file, { token, signal: stop.signal, onProgress });
      drop(key);
      onArrived(arrived);
    } catch (error) {
      if (error instanceof Stopped) drop(key);
      else change(key, { error: error instanceof Error ? error : new Error(String(error)) });
    } finally {
      stops.current.delete(key);
    }
  }

  function start(upload: Upload): void {
    const stop = new AbortController();
    stops.current.set(upload.key, stop);
    queue.current = queue.current.then(() => send(upload, stop));
  }

  return {
    uploads,
    add: (paper: string, files: readonly File[]) => {
      const added = files.map((file): Upload => {
        counter.current += 1;
        const error = file.size > mostFileBytes ? new TooLarge(file.name) : null;
        return { key: `${counter.current}`, paper, file, sent: 0, error };
      });
      setUploads((all) => [...all, ...added]);
      for (const upload of added) if (upload.error === null) start(upload);
    },
    again: (upload: Upload) => {
      change(upload.key, { error: null, sent: 0 });
      start(upload);
    },
    stop: ({ key }: Upload) => {
      stops.current.get(key)?.abort();
      drop(key);
    },
  };
}
export type Uploads = ReturnType<typeof useUploads>;
