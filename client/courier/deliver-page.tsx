import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import type { Problem } from "../../shared/contracts/problem.ts";
import { normalisePin } from "../../shared/domain/dossiers/pin.ts";
import { addressText } from "./address.ts";
import { beginHandOver, relationshipWords } from "./hand-over.ts";
import { outbox } from "./outbox/use-outbox.ts";
import { PinStep } from "./pin-step.tsx";
import { RecipientStep } from "./recipient-step.tsx";
import { listPath, redoOf, stopPath } from "./to-list.ts";
import { useConfirm } from "./use-confirm.ts";

type Props = { readonly packet: DeliveryView; readonly account: string };

/** Refusals that the courier can answer on the spot; all others are explained in the outbox. */
const answeredHere: ReadonlySet<Problem["code"]> = new Set([
  "delivery-wrong-pin",
  "delivery-pin-locked",
  "version-conflict",
  "invalid-request",
]);

/** Who took the packet, then the PIN that proves it. */
export function DeliverPage({ packet, account }: Props) {
  const { t } = useTranslation("courier");
  const navigate = useNavigate();
  const redo = redoOf(useLocation().state);
  const [handOver, setHandOver] = useState(() => beginHandOver(commandOf(redo)));
  const [step, setStep] = useState<"recipient" | "pin">("recipient");
  const [problem, setProblem] = useState<Problem | "notStored" | null>(null);
  const { confirm, busy } = useConfirm(account, answeredHere);

  const submit = async () => {
    const relationship = relationshipWords(handOver);
    const outcome = await confirm(packet, {
      type: "deliver",
      recipientName: handOver.name.trim(),
      ...(relationship !== "" && { relationship }),
      pin: normalisePin(handOver.pin),
    });
    if (outcome.is === "notStored") return setProblem("notStored");
    if (redo !== null) await outbox.discard(redo);
    if (outcome.is === "refused") {
      return answeredHere.has(outcome.problem.code)
        ? setProblem(outcome.problem)
        : await navigate(`${listPath}/outbox`);
    }
    const place = addressText(packet.address);
    const notice = outcome.is === "sent" ? t("deliver.done", { place }) : t("deliver.kept", { place });
    return await navigate(listPath, { state: { notice } });
  };

  const shared = { packet, handOver, onChange: setHandOver };
  return step === "recipient" ? (
    <RecipientStep {...shared} onNext={() => setStep("pin")} />
  ) : (
    <PinStep
      {...shared}
      busy={busy}
      problem={problem}
      onBack={() => setStep("recipient")}
      onConfirm={() => void submit()}
      failPath={`${stopPath(packet.id)}/fail`}
    />
  );
}

function commandOf(key: string | null) {
  return outbox.state().entries.find((entry) => entry.key === key)?.command ?? null;
}
