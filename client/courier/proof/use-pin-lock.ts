import { useCallback, useEffect, useState } from "react";
import type { DeliveryView } from "../../../shared/contracts/deliveries.ts";
import { maxWrongPins } from "../../../shared/domain/deliveries/index.ts";
import { outbox } from "../outbox/use-outbox.ts";
import { tries } from "../phone/this-phone.ts";
import { entryOf } from "../use-confirm.ts";
import { tryPin, type Tried } from "./try-pin.ts";

/**
 * Tries PINs on the phone, with or without a signal, and locks after five wrong ones. The office hears of each before
 * it hears of the delivery, and locks for itself.
 */
export function usePinLock(packet: DeliveryView, account: string) {
  const { id, pinCheck, pinLocked, pinTriesLeft } = packet;
  const [wrong, setWrong] = useState<number | null>(null);

  useEffect(() => {
    tries.count(id).then(setWrong, () => setWrong(0));
  }, [id]);

  const attempt = useCallback(
    async (pin: string): Promise<Tried | "unknown"> => {
      // Planned before phones could check: only the office can tell.
      if (!pinCheck) return "unknown";
      const tried = await tryPin(pin, { deliveryId: id, check: pinCheck, tries });
      if (tried === "wrong") await outbox.note(entryOf(account, packet, { type: "missPins", count: 1 }));
      setWrong(await tries.count(id));
      return tried;
    },
    [account, id, packet, pinCheck],
  );

  // The office knows of other phones and of tries it checked itself; this phone, of those it has not told yet.
  const left = Math.min(pinTriesLeft, maxWrongPins - (wrong ?? 0));
  return { known: wrong !== null, locked: pinLocked || left <= 0, left, attempt };
}
