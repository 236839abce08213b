import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import { addressText } from "./address.ts";
import { relationships, type HandOver, type Relationship } from "./hand-over.ts";
import { PhoneButton } from "./phone-button.tsx";
import { PhoneChoices, PhoneField, PhoneTick } from "./phone-field.tsx";
import { PhonePage } from "./phone-page.tsx";
import { PlaceQuestion } from "./place-question.tsx";
import { Strip } from "./strip.tsx";
import { stopPath } from "./to-list.ts";
import type { useDeviceFact } from "./use-device-fact.ts";

const formId = "who-takes-it";

type Props = {
  readonly packet: DeliveryView;
  readonly handOver: HandOver;
  readonly onChange: (next: HandOver) => void;
  readonly device: Pick<ReturnType<typeof useDeviceFact>, "choice" | "choose">;
  readonly onNext: () => void;
};

/** Who takes the packet at the door. */
export function RecipientStep({ packet, handOver, onChange, device, onNext }: Props) {
  const { t } = useTranslation("courier");
  const [checked, setChecked] = useState(false);
  const { who, other, name, idLooked } = handOver;
  const missing = {
    who: who === null,
    other: who === "other" && other.trim() === "",
    name: name.trim() === "",
    idLooked: !idLooked,
  };

  const choose = (next: Relationship) => {
    // Whoever the packet is for needs no second typing; anybody else must be asked for a name.
    const owner = packet.recipient.name;
    const named = next === "self" ? owner : name === owner ? "" : name;
    onChange({ ...handOver, who: next, name: named });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!Object.values(missing).includes(true)) onNext();
  };

  return (
    <PhonePage
      title={t("deliver.title")}
      back={stopPath(packet.id)}
      strip={<Strip />}
      thumb={
        <PhoneButton look="primary" type="submit" form={formId}>
          {t("deliver.next")}
        </PhoneButton>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <h2 className="phone-section-title">{t("deliver.who")}</h2>
        <p>{addressText(packet.address)}</p>
        <PhoneChoices
          legend={t("deliver.relationship")}
          options={relationships.map((value) => ({ value, label: t(`deliver.relationships.${value}`) }))}
          value={who}
          onChange={choose}
          error={checked && missing.who ? t("deliver.relationshipMissing") : null}
        />
        {who === "authorised" && <p className="phone-quiet">{t("deliver.authorisedNote")}</p>}
        {who === "other" && (
          <PhoneField
            label={t("deliver.otherRelationship")}
            value={other}
            onChange={(next) => onChange({ ...handOver, other: next })}
            maxLength={60}
            error={checked && missing.other ? t("deliver.relationshipMissing") : null}
          />
        )}
        <PhoneField
          label={t("deliver.name")}
          value={name}
          onChange={(next) => onChange({ ...handOver, name: next })}
          maxLength={120}
          autoComplete="off"
          autoCapitalize="words"
          error={checked && missing.name ? t("deliver.nameMissing") : null}
        />
        <PhoneTick
          label={t("deliver.idLooked")}
          checked={idLooked}
          onChange={(next) => onChange({ ...handOver, idLooked: next })}
          error={checked && missing.idLooked ? t("deliver.idMissing") : null}
        />
        <p className="phone-quiet">{t("deliver.noPhoto")}</p>
      </form>
      {device.choice === "asked" && <PlaceQuestion onChoose={device.choose} />}
    </PhonePage>
  );
}
