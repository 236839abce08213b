import { useRef, useState } from "react";
import type { DeliveryOrder } from "../../../shared/contracts/deliveries.ts";
import type { DeskPacket } from "../../../shared/contracts/dispatch.ts";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { findScanned, useAsk } from "./use-dispatch.ts";

/** What the scan field is for: to find, to hold out to a courier, to take back in. */
export type ScanMode = "find" | "offer" | "receive";

export type Scan = {
  readonly id: number;
  readonly seal: string;
  /** `warned`: done, and somebody should know something of it. */
  readonly state: "asking" | "done" | "warned" | "refused";
  readonly words: string;
};

const mostShown = 6;

/** Does the same with packet after packet as their seals are scanned, one after the other; what came of each is listed, newest first. */
export function useScans() {
  const { t } = useWords();
  const asking = useAsk();
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const line = useRef(Promise.resolve());
  const count = useRef(0);

  function scan(seal: string, order: DeliveryOrder & { readonly type: "offer" | "receive" }, done: string) {
    count.current += 1;
    const id = count.current;
    const tell = (state: Scan["state"], words: string) =>
      setScans((before) =>
        [{ id, seal, state, words }, ...before.filter((one) => one.id !== id)].slice(0, mostShown),
      );
    tell("asking", t("dispatch.scan.asking"));
    line.current = line.current.then(() =>
      actOn(seal, order).then(
        (found) => {
          if (!found) return tell("refused", t("dispatch.scan.noSeal"));
          const other = order.type === "offer" ? otherRound(found, order.courier) : null;
          return other === null
            ? tell("done", done)
            : tell("warned", `${done}. ${t("dispatch.scan.otherRound", { name: other })}`);
        },
        (error: unknown) => {
          const { title, detail } = faultOf(error, t);
          tell("refused", [title, detail].filter(Boolean).join(". "));
        },
      ),
    );
  }

  async function actOn(seal: string, order: DeliveryOrder): Promise<DeskPacket | undefined> {
    const found = await findScanned(seal);
    const packet = found.find((one) => one.seal?.number === seal);
    if (packet) await asking.mutateAsync({ id: packet.id, order });
    return packet;
  }

  return { scans, scan, clear: () => setScans([]) };
}

/** Whose round has it, where that is somebody else than who it is held out to; null where all is as planned. */
export const otherRound = ({ planned }: Pick<DeskPacket, "planned">, courier: string): string | null =>
  planned === null || planned.account === courier ? null : planned.name;
