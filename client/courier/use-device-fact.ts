import { useCallback, useEffect, useRef, useState } from "react";
import type { DeliveryCommand } from "../../shared/contracts/deliveries.ts";

export type DeviceFact = NonNullable<(DeliveryCommand & { readonly type: "deliver" })["device"]>;
type Place = NonNullable<DeviceFact["place"]>;

/** The courier's answer to whether the place may be noted; the phone itself asks once more. */
export type PlaceChoice = "asked" | "yes" | "no";

const choiceName = "motcua.courier.place";
/** A place from further back may be another street. */
const freshForMs = 2 * 60_000;
const most = 100_000;

/** When by the phone's clock, and where if the courier lets it: nothing waits for the place, and nothing needs it. */
export function useDeviceFact() {
  const [choice, setChoice] = useState<PlaceChoice>(storedChoice);
  const found = useRef<{ readonly place: Place; readonly at: number } | null>(null);

  useEffect(() => {
    if (choice !== "yes" || !("geolocation" in navigator)) return undefined;
    const watching = navigator.geolocation.watchPosition(
      ({ coords: { latitude: lat, longitude: lon, accuracy } }) => {
        found.current = { place: { lat, lon, accuracy: Math.min(accuracy, most) }, at: Date.now() };
      },
      () => undefined,
      { enableHighAccuracy: true, maximumAge: freshForMs },
    );
    return () => navigator.geolocation.clearWatch(watching);
  }, [choice]);

  const choose = useCallback((answer: "yes" | "no") => {
    localStorage.setItem(choiceName, answer);
    setChoice(answer);
  }, []);

  const now = useCallback((): DeviceFact => {
    const { place, at } = found.current ?? { place: null, at: 0 };
    return { at: new Date(), place: Date.now() - at <= freshForMs ? place : null };
  }, []);

  return { choice, choose, now };
}

function storedChoice(): PlaceChoice {
  const stored = localStorage.getItem(choiceName);
  return stored === "yes" || stored === "no" ? stored : "asked";
}
