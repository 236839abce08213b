import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DeliveryOrder } from "../../../shared/contracts/deliveries.ts";
import { PacketCouriers, type DeskPacket } from "../../../shared/contracts/dispatch.ts";
import { request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { useBusinessNow } from "../shell/use-office.tsx";
import { faultOf } from "../words/fault-of.ts";
import { dayAndTime, ms } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { useAsk } from "./use-dispatch.ts";

/** What this counter does with a packet of another agency: takes it in, hands it out, or gives it back when nobody came. */
export function GuestActions({
  packet,
  scanned,
}: {
  readonly packet: DeskPacket;
  /** Its seal was scanned a moment ago. */
  readonly scanned: boolean;
}) {
  const { t } = useWords();
  const asking = useAsk();
  const of = (name: string) => t(`dispatch.actions.${name}`);
  const { id, seal, state } = packet;
  const ask = (order: DeliveryOrder) => {
    if (!asking.isPending) asking.mutate({ id, order });
  };
  return (
    <div className="packet-actions">
      {asking.isError && <ProblemNote {...faultOf(asking.error, t)} />}
      {state === "returning" && !scanned && <p className="packet-hint">{of("scanToReceive")}</p>}
      {state === "returning" && scanned && seal && (
        <Button
          kind="primary"
          disabled={asking.isPending}
          onClick={() => ask({ type: "receive", seal: seal.number })}
        >
          {of("receive")}
        </Button>
      )}
      {state === "offered" && (
        <Button disabled={asking.isPending} onClick={() => ask({ type: "withdrawOffer" })}>
          {of("withdrawOffer")}
        </Button>
      )}
      {state === "atOtherCounter" && <GiveBack packet={packet} scanned={scanned} onAsk={ask} />}
    </div>
  );
}

/** Once it has waited long enough, to a courier of its own agency. */
function GiveBack({
  packet: { id, seal, waitsUntil },
  scanned,
  onAsk,
}: {
  readonly packet: DeskPacket;
  readonly scanned: boolean;
  readonly onAsk: (order: DeliveryOrder) => void;
}) {
  const { t, language } = useWords();
  const now = useBusinessNow();
  const [courier, setCourier] = useState("");
  const isOver = waitsUntil !== null && now !== null && ms(waitsUntil) <= now;
  const found = useQuery({
    queryKey: ["dispatch", "couriers", id],
    queryFn: ({ signal }) =>
      request(`/api/deliveries/${encodeURIComponent(id)}/couriers`, PacketCouriers, { signal }),
    enabled: isOver,
  });
  const of = (name: string) => t(`dispatch.actions.${name}`);
  if (waitsUntil === null || !seal) return null;
  if (!isOver) {
    const at = dayAndTime(ms(waitsUntil), now ?? ms(waitsUntil), language);
    return <p className="packet-hint">{t("dispatch.handOut.waits", { at })}</p>;
  }
  if (!scanned) return <p className="packet-hint">{t("dispatch.handOut.scanToGiveBack")}</p>;
  return (
    <div className="packet-offer">
      <select aria-label={of("courier")} value={courier} onChange={(event) => setCourier(event.target.value)}>
        <option value="">{of("chooseCourier")}</option>
        {found.data?.items.map(({ account, name }) => (
          <option key={account} value={account}>
            {name}
          </option>
        ))}
      </select>
      <Button disabled={courier === ""} onClick={() => onAsk({ type: "offer", seal: seal.number, courier })}>
        {of("offer")}
      </Button>
    </div>
  );
}
