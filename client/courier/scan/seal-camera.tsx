import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FieldError } from "../phone-field.tsx";
import { readSeal } from "./read-seal.ts";

const everyMs = 250;
/** The same seal stays before the camera for a while: it is read once. */
const sameForMs = 3_000;

/** The back camera, read four times a second. No picture is kept. */
export default function SealCamera({ onScan }: { readonly onScan: (number: string) => void }) {
  const { t } = useTranslation("courier");
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });

  useEffect(() => {
    const leaving = new AbortController();
    let stream: MediaStream | null = null;
    const film = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      const shown = video.current;
      if (leaving.signal.aborted || !shown) return stop(stream);
      shown.srcObject = stream;
      await shown.play();
      return await watch(shown, leaving.signal, (number) => latest.current(number));
    };
    film().catch(() => {
      if (!leaving.signal.aborted) setFailed(true);
    });
    return () => {
      leaving.abort();
      stop(stream);
    };
  }, []);

  if (failed) return <FieldError>{t("scan.noCamera")}</FieldError>;
  return <video ref={video} className="seal-camera" muted playsInline aria-label={t("scan.view")} />;
}

async function watch(video: HTMLVideoElement, signal: AbortSignal, found: (number: string) => void) {
  let last = { number: "", at: 0 };
  while (!signal.aborted) {
    const number = await readSeal(video);
    const again = number === last.number && Date.now() - last.at < sameForMs;
    if (number !== null && !again && !signal.aborted) found(number);
    if (number !== null) last = { number, at: Date.now() };
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
