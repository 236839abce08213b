import { useState } from "react";
import { rounded } from "./plane.ts";
import type { Point } from "../../../shared/contracts/rounds.ts";

/** Why the device does not say where it is, as a key below `point:position`. */
export type PositionFault = "denied" | "unavailable" | "timeout" | "none";

type Asked =
  | { readonly is: "idle" | "asking" }
  | { readonly is: "found"; readonly metres: number }
  | { readonly is: "failed"; readonly fault: PositionFault };

const waitMs = 20_000;
const reasons: Readonly<Record<number, PositionFault>> = { 1: "denied", 2: "unavailable", 3: "timeout" };

/** Asks the device once where it is; it is told to nobody but who asked. */
export function usePosition(onFound: (point: Point) => void) {
  const [asked, setAsked] = useState<Asked>({ is: "idle" });
  const ask = () => {
    // A page that is not served over TLS has no such thing.
    if (!("geolocation" in navigator) || !window.isSecureContext) {
      setAsked({ is: "failed", fault: "none" });
      return;
    }
    setAsked({ is: "asking" });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        setAsked({ is: "found", metres: Math.max(1, Math.round(accuracy)) });
        onFound(rounded({ lat: latitude, lng: longitude }));
      },
      ({ code }) => setAsked({ is: "failed", fault: reasons[code] ?? "unavailable" }),
      { enableHighAccuracy: true, timeout: waitMs, maximumAge: 0 },
    );
  };
  return { asked, ask };
}
