import { useEffect, useState } from "react";

/** Whether this device has a camera; asks for nothing, and shows nothing. */
export function useHasCamera(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    // Without TLS, or on an old browser, there is nothing to ask.
    const media = "mediaDevices" in navigator ? navigator.mediaDevices : null;
    if (!media) return undefined;
    const look = () =>
      void media
        .enumerateDevices()
        .then((devices) => setHas(devices.some(({ kind }) => kind === "videoinput")))
        .catch(() => setHas(false));
    look();
    media.addEventListener("devicechange", look);
    return () => media.removeEventListener("devicechange", look);
  }, []);
  return has;
}
