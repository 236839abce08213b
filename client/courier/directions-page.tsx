import { useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { z } from "zod";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import type { PacketDirections } from "../../shared/contracts/places.ts";
import { hasPhoneNumber } from "../../shared/domain/deliveries/rounds/index.ts";
import { Refused, request } from "../api/request.ts";
import { addressText } from "./address.ts";
import { deliveriesKey } from "./deliveries-key.ts";
import { PhoneButton } from "./phone-button.tsx";
import { PhoneField } from "./phone-field.tsx";
import { PhonePage } from "./phone-page.tsx";
import { PhoneProblem, RefusedProblem } from "./phone-problem.tsx";
import { Strip } from "./strip.tsx";
import { stopPath } from "./to-list.ts";

const formId = "directions";
/** A connection that hangs longer is none. */
const answerWithinMs = 10_000;

/** How to find this door, for whoever comes here next. Said to the office at once: it does not wait in the outbox, because it can wait. */
export function DirectionsPage({ packet }: { readonly packet: DeliveryView }) {
  const { t } = useTranslation("courier");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [text, setText] = useState(packet.address.directions ?? "");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const fault = hasPhoneNumber(text) ? t("directions.phone") : null;

  const submit = async () => {
    if (fault !== null) return;
    setBusy(true);
    setError(null);
    const directions = text.trim() === "" ? null : text.trim();
    try {
      await request(`/api/deliveries/${encodeURIComponent(packet.id)}/directions`, z.null(), {
        method: "PUT",
        body: { directions } satisfies PacketDirections,
        signal: AbortSignal.timeout(answerWithinMs),
      });
    } catch (failed) {
      setError(failed);
      setBusy(false);
      return;
    }
    await queries.invalidateQueries({ queryKey: deliveriesKey });
    await navigate(stopPath(packet.id));
  };

  return (
    <PhonePage
      title={t("directions.title")}
      back={stopPath(packet.id)}
      strip={<Strip />}
      thumb={
        <PhoneButton look="primary" type="submit" form={formId} disabled={busy}>
          {busy ? t("deliver.sending") : t("directions.save")}
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
        {error instanceof Refused && <RefusedProblem problem={error.problem} />}
        {error !== null && !(error instanceof Refused) && (
          <PhoneProblem title={t("directions.offline")}>
            <p>{t("directions.offlineNext")}</p>
          </PhoneProblem>
        )}
        <p>{addressText(packet.address)}</p>
        <PhoneField
          label={t("directions.label")}
          value={text}
          onChange={setText}
          maxLength={300}
          error={fault}
        />
        <p className="phone-quiet">{t("directions.hint")}</p>
      </form>
    </PhonePage>
  );
}
