import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import { DueAmount } from "./due-amount.tsx";
import type { HandOver } from "./hand-over.ts";
import { PhoneButton } from "./phone-button.tsx";
import { PhoneTick } from "./phone-field.tsx";
import { PhonePage } from "./phone-page.tsx";
import { Strip } from "./strip.tsx";
import { useAmount } from "./use-amount.ts";

const formId = "settle-at-the-door";

type Props = {
  readonly packet: DeliveryView;
  readonly handOver: HandOver;
  readonly onChange: (next: HandOver) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
};

/** Whether there is anything to be given at the door before the packet is. */
export const mustSettle = ({ due, collect }: Pick<DeliveryView, "due" | "collect">): boolean =>
  due !== null || collect.length > 0;

/** What the receiver gives first: the money that is due, all of it, and the original papers, one by one. */
export function SettleStep({ packet: { due, collect }, handOver, onChange, onBack, onNext }: Props) {
  const { t } = useTranslation("courier");
  const amount = useAmount();
  const [checked, setChecked] = useState(false);
  const { paid, originals } = handOver;
  const unpaid = due !== null && !paid;

  const tick = (paper: string, on: boolean) => {
    const others = originals.filter((one) => one !== paper);
    onChange({ ...handOver, originals: on ? [...others, paper] : others });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!unpaid) onNext();
  };

  return (
    <PhonePage
      title={handOver.name}
      back={onBack}
      strip={<Strip />}
      thumb={
        <PhoneButton look="primary" type="submit" form={formId}>
          {t("deliver.next")}
        </PhoneButton>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        {due !== null && (
          <>
            <DueAmount due={due} />
            <PhoneTick
              label={t("settle.paid", { amount: amount(due.amount) })}
              checked={paid}
              onChange={(next) => onChange({ ...handOver, paid: next })}
              error={checked && unpaid ? t("settle.unpaid") : null}
            />
            <p className="phone-quiet">{t("settle.ifUnpaid")}</p>
          </>
        )}
        {collect.length > 0 && (
          <fieldset className="settle-originals">
            <legend className="phone-section-title">{t("stop.collect", { count: collect.length })}</legend>
            {collect.map((paper) => (
              <PhoneTick
                key={paper}
                label={paper}
                checked={originals.includes(paper)}
                onChange={(next) => tick(paper, next)}
              />
            ))}
            <p className="phone-quiet">{t("settle.ifMissing")}</p>
          </fieldset>
        )}
      </form>
    </PhonePage>
  );
}
