import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import { maxAttempts } from "../../shared/domain/deliveries/index.ts";
import { failureReasons, type FailureReason } from "../../shared/domain/dossiers/index.ts";
import { addressText } from "./address.ts";
import { PhoneButton } from "./phone-button.tsx";
import { PhoneChoices, PhoneField } from "./phone-field.tsx";
import { PhonePage } from "./phone-page.tsx";
import { PhoneProblem } from "./phone-problem.tsx";
import { Strip } from "./strip.tsx";
import { listPath, stopPath } from "./to-list.ts";
import { useConfirm } from "./use-confirm.ts";
import { useDeviceFact } from "./use-device-fact.ts";

const formId = "failed-attempt";

type Props = { readonly packet: DeliveryView; readonly account: string };

/** An attempt that failed, and why. The packet stays with the courier until the counter has it. */
export function FailPage({ packet, account }: Props) {
  const { t } = useTranslation("courier");
  const navigate = useNavigate();
  const [reason, setReason] = useState<FailureReason | null>(null);
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<"reason" | "notStored" | null>(null);
  const { confirm, busy } = useConfirm(account);
  const device = useDeviceFact();
  const place = addressText(packet.address);

  const submit = async () => {
    if (reason === null) return setProblem("reason");
    const text = note.trim();
    const outcome = await confirm(packet, {
      type: "fail",
      reason,
      ...(text !== "" && { note: text }),
      device: device.now(),
    });
    if (outcome.is === "notStored") return setProblem("notStored");
    if (outcome.is === "refused") return await navigate(`${listPath}/outbox`);
    const notice = outcome.is === "sent" ? t("fail.done", { place }) : t("deliver.kept", { place });
    return await navigate(listPath, { state: { notice } });
  };

  return (
    <PhonePage
      title={t("fail.title")}
      back={stopPath(packet.id)}
      strip={<Strip />}
      thumb={
        <PhoneButton look="primary" type="submit" form={formId} disabled={busy}>
          {busy ? t("deliver.sending") : t("fail.confirm")}
        </PhoneButton>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        {problem === "notStored" && <PhoneProblem title={t("outbox.notStored")} />}
        <p>{place}</p>
        <PhoneChoices
          legend={t("fail.why")}
          options={failureReasons.map((value) => ({ value, label: t(`fail.reasons.${value}`) }))}
          value={reason}
          onChange={setReason}
          error={problem === "reason" && reason === null ? t("fail.reasonMissing") : null}
        />
        <PhoneField label={t("fail.note")} value={note} onChange={setNote} maxLength={300} />
        <p className="phone-quiet">
          {packet.attempts + 1 >= maxAttempts ? t("fail.toCounter") : t("fail.again")}
        </p>
      </form>
    </PhonePage>
  );
}
