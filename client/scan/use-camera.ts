import { useEffect, useEffectEvent, useRef, useState, type RefObject } from "react";
import { readCode } from "./read-code.ts";

const everyMs = 250;
/** The same code stays before the camera for a while: it is read once. */
const sameForMs = 3_000;

/** Why there is no picture: nobody allowed it, there is no camera, or something else has it. */
export type CameraFault = "notAllowed" | "notFound" | "busy";
type Camera = { readonly isOpen: boolean; readonly fault: CameraFault | null };

/** Films into the `video` that gets the ref as long as it is shown, the back camera where there are two, and reads bar codes four times a second. No picture is kept. */
export function useCamera(
  onRead: (text: string) => void,
): Camera & { readonly video: RefObject<HTMLVideoElement | null> } {
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<Camera>({ isOpen: false, fault: null });
  const read = useEffectEvent(onRead);

  useEffect(() => {
    const leaving = new AbortController();
    let stream: MediaStream | null = null;
    const film = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      const shown = video.current;
      if (leaving.signal.aborted || !shown) return stop(stream);
      shown.srcObject = stream;
      await shown.play();
      setCamera({ isOpen: true, fault: null });
      return await watch(shown, leaving.signal, read);
    };
    film().catch((error: unknown) => {
      stop(stream);
      if (!leaving.signal.aborted) setCamera({ isOpen: false, fault: faultOf(error) });
    });
    return () => {
      leaving.abort();
      stop(stream);
    };
  }, []);

  return { ...camera, video };
}

async function watch(video: HTMLVideoElement, signal: AbortSignal, found: (text: string) => void) {
  let last = { text: "", at: 0 };
  while (!signal.aborted) {
    const text = await readCode(video);
    const again = text === last.text && Date.now() - last.at < sameForMs;
    if (text !== null && !again && !signal.aborted) found(text);
    if (text !== null) last = { text, at: Date.now() };
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** Pages that came by plain HTTP have no camera to ask for at all. */
function faultOf(error: unknown): CameraFault {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "notAllowed";
  return name === "NotFoundError" || name === "OverconstrainedError" || name === "TypeError"
    ? "notFound"
    : "busy";
}
