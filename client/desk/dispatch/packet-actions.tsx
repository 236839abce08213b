import { useState } from "react";
import type { DispatchBoard, DeskPacket } from "../../../shared/contracts/dispatch.ts";
import type { DeliveryOrder } from "../../../shared/contracts/deliveries.ts";
import { allowedForDelivery } from "../../../shared/domain/deliveries/index.ts";
import { BlockedAction, Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { useShortcuts } from "../keys/keys.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { ChoiceForm } from "./choice-form.tsx";
import { SealForm } from "./seal-form.tsx";
import { useAsk } from "./use-dispatch.ts";
import { otherRound } from "./use-scans.ts";

/** What the counter does with a packet where it is now. Whatever hands it over needs its seal in hand: `scanned`. */
export function PacketActions({
  packet,
  scanned,
  couriers,
  focusSeal,
  onSealed,
}: {
  readonly packet: DeskPacket;
  /** Its seal was scanned a moment ago. */
  readonly scanned: boolean;
  readonly couriers: DispatchBoard["couriers"];
  readonly focusSeal: boolean;
  readonly onSealed: () => void;
}) {
  const { t } = useWords();
  const asking = useAsk();
  const [open, setOpen] = useState<"seal" | "stop" | "recall" | null>(
    packet.state === "planned" ? "seal" : null,
  );
  const [focus, setFocus] = useState(focusSeal);
  const [courier, setCourier] = useState("");
  const of = (name: string) => t(`dispatch.actions.${name}`);
  const { id, seal, state, mustReturn, stopped } = packet;
  const other = otherRound(packet, courier);
  // At another agency's counter, also held out there, it is in their hands.
  const allowed = packet.waitsUntil === null ? allowedForDelivery(state) : [];
  const ask = (order: DeliveryOrder) => {
    setOpen(null);
    if (!asking.isPending) asking.mutate({ id, order });
  };
  const openSeal = () => {
    setFocus(true);
    setOpen("seal");
  };
  /** A packet from before there were seals has none to scan. */
  const inHand = state === "returning" && (scanned || seal === null);
  const receive = () => ask({ type: "receive", seal: seal?.number ?? null });
  const canSeal = allowed.includes("seal");
  useShortcuts("page", [
    ...(canSeal ? [{ name: "m", words: of("seal"), inLine: true, run: openSeal }] : []),
    ...(allowed.includes("withdrawOffer")
      ? [{ name: "x", words: of("withdrawOffer"), inLine: true, run: () => ask({ type: "withdrawOffer" }) }]
      : []),
    ...(inHand
      ? [
          {
            name: "h",
            words: of("receive"),
            inLine: true,
            run: receive,
          },
        ]
      : []),
  ]);
  return (
    <div className="packet-actions">
      {asking.isError && <ProblemNote {...faultOf(asking.error, t)} />}
      {open === "seal" && (
        <SealForm key={String(focus)} packet={packet} asking={asking} focus={focus} onSealed={onSealed} />
      )}
      {state === "sealed" && mustReturn && <BlockedAction name={of("offer")} why={of("mustReturn")} />}
      {state === "sealed" && !mustReturn && !scanned && <p className="packet-hint">{of("scanToOffer")}</p>}
      {state === "sealed" && !mustReturn && scanned && seal && (
        <div className="packet-offer">
          <select
            aria-label={of("courier")}
            value={courier}
            onChange={(event) => setCourier(event.target.value)}
          >
            <option value="">{of("chooseCourier")}</option>
            {couriers.map(({ account, name }) => (
              <option key={account} value={account}>
                {name}
              </option>
            ))}
          </select>
          {courier !== "" && other !== null && (
            <p className="packet-hint" role="status">
              {t("dispatch.actions.otherRound", { name: other })}
            </p>
          )}
          <Button
            kind="primary"
            disabled={courier === "" || asking.isPending}
            onClick={() => ask({ type: "offer", seal: seal.number, courier })}
          >
            {of("offer")}
          </Button>
        </div>
      )}
      {state === "returning" && !inHand && <p className="packet-hint">{of("scanToReceive")}</p>}
      {inHand && (
        <Button kind="primary" keyName="h" disabled={asking.isPending} onClick={receive}>
          {of("receive")}
        </Button>
      )}
      {allowed.includes("withdrawOffer") && (
        <Button keyName="x" disabled={asking.isPending} onClick={() => ask({ type: "withdrawOffer" })}>
          {of("withdrawOffer")}
        </Button>
      )}
      {canSeal && open !== "seal" && (
        <Button keyName="m" onClick={openSeal}>
          {of(state === "sealed" ? "sealAgain" : "seal")}
        </Button>
      )}
      {allowed.includes("chooseWindow") && !mustReturn && <ChoiceForm key={packet.version} packet={packet} />}
      {(["stop", "recall"] as const)
        .filter((type) => allowed.includes(type) && !(type === "stop" && stopped))
        .map((type) =>
          open === type ? (
            <fieldset key={type} className="packet-sure">
              <legend>{of(`${type}Why`)}</legend>
              <Button kind="danger" disabled={asking.isPending} onClick={() => ask({ type })}>
                {of(`${type}Sure`)}
              </Button>
              <Button onClick={() => setOpen(null)}>{of("leave")}</Button>
            </fieldset>
          ) : (
            <Button key={type} onClick={() => setOpen(type)}>
              {of(type)}
            </Button>
          ),
        )}
    </div>
  );
}
