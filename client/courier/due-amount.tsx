import { useTranslation } from "react-i18next";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import { useAmount } from "./use-amount.ts";
import "./due-amount.css";

/** What the receiver pays, the biggest thing there is, and what it is for. */
export function DueAmount({ due }: { readonly due: NonNullable<DeliveryView["due"]> }) {
  const { t } = useTranslation("courier");
  const amount = useAmount();
  return (
    <div className="due-amount">
      <strong>{t("due.collect", { amount: amount(due.amount) })}</strong>
      {due.of.map(({ what, amount: part }) => (
        <span key={what}>{t(`due.of.${what}`, { amount: amount(part) })}</span>
      ))}
    </div>
  );
}
