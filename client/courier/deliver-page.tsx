import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import type { Problem } from "../../shared/contracts/problem.ts";
import { normalisePin } from "../../shared/domain/dossiers/pin.ts";
import { addressText } from "./address.ts";
import { beginHandOver, relationshipWords } from "./hand-over.ts";
import { outbox } from "./outbox/use-outbox.ts";
import { ProofStep, type Given, type Trouble } from "./proof/proof-step.tsx";
import { usePinLock } from "./proof/use-pin-lock.ts";
import { RecipientStep } from "./recipient-step.tsx";
import { SealStep } from "./seal-step.tsx";
import { mustSettle, SettleStep } from "./settle-step.tsx";
import { listPath, redoOf } from "./to-list.ts";
import { useConfirm } from "./use-confirm.ts";
import { useDeviceFact } from "./use-device-fact.ts";

type Props = { readonly packet: DeliveryView; readonly account: string };

/** Refusals that the courier can answer on the spot; all others are explained in the outbox. */
const answeredHere: ReadonlySet<Problem["code"]> = new Set([
  "delivery-wrong-pin",
  "delivery-pin-locked",
  "invalid-request",
]);

/** The right packet, who takes it, then the PIN or the signature that proves it. */
export function DeliverPage({ packet, account }: Props) {
  const { t } = useTranslation("courier");
  const navigate = useNavigate();
  const redo = redoOf(useLocation().state);
  const [handOver, setHandOver] = useState(() => beginHandOver(commandOf(redo)));
  const [step, setStep] = useState<"seal" | "recipient" | "settle" | "proof">(
    packet.seal ? "seal" : "recipient",
  );
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [checking, setChecking] = useState(false);
  const { confirm, busy } = useConfirm(account, answeredHere);
  const lock = usePinLock(packet, account);
  const device = useDeviceFact();
  const lockedByOffice = typeof trouble === "object" && trouble?.code === "delivery-pin-locked";

  const submit = async (given: Given) => {
    if ("pin" in given) {
      setChecking(true);
      const tried = await lock.attempt(given.pin).catch(() => "notStored" as const);
      setChecking(false);
      if (tried === "notStored") return setTrouble("notStored");
      if (tried === "wrong" || tried === "locked") return setTrouble("wrongPin");
    }
    return await send(given);
  };

  const send = async (given: Given) => {
    const relationship = relationshipWords(handOver);
    const outcome = await confirm(packet, {
      type: "deliver",
      recipientName: handOver.name.trim(),
      ...(relationship !== "" && { relationship }),
      ...("pin" in given ? { pin: normalisePin(given.pin) } : given),
      idLooked: handOver.idLooked,
      ...(packet.due !== null && handOver.paid && { collected: packet.due.amount }),
      ...(handOver.originals.length > 0 && { originals: [...handOver.originals] }),
      device: device.now(),
    });
    if (outcome.is === "notStored") return setTrouble("notStored");
    if (redo !== null) await outbox.discard(redo);
    if (outcome.is === "refused") {
      return answeredHere.has(outcome.problem.code)
        ? setTrouble(outcome.problem)
        : await navigate(`${listPath}/outbox`);
    }
    const place = addressText(packet.address);
    const notice = outcome.is === "sent" ? t("deliver.done", { place }) : t("deliver.kept", { place });
    return await navigate(listPath, { state: { notice } });
  };

  const shared = { handOver, onChange: setHandOver };
  if (step === "seal") return <SealStep packet={packet} onNext={() => setStep("recipient")} />;
  if (step === "recipient") {
    const next = mustSettle(packet) ? "settle" : "proof";
    return <RecipientStep {...shared} packet={packet} device={device} onNext={() => setStep(next)} />;
  }
  if (step === "settle") {
    const back = () => setStep("recipient");
    return <SettleStep {...shared} packet={packet} onBack={back} onNext={() => setStep("proof")} />;
  }
  return (
    <ProofStep
      {...shared}
      pinSigns={packet.pinSigns}
      triesLeft={lock.left}
      locked={lock.locked || lockedByOffice}
      busy={checking || !lock.known ? "checking" : busy ? "sending" : null}
      trouble={trouble}
      onBack={() => setStep(mustSettle(packet) ? "settle" : "recipient")}
      onConfirm={(given) => void submit(given)}
    />
  );
}

function commandOf(key: string | null) {
  return outbox.state().entries.find((entry) => entry.key === key)?.content?.command ?? null;
}
