import { PackageCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import { addressText } from "./address.ts";
import { PhoneButton } from "./phone-button.tsx";
import { listPath } from "./to-list.ts";
import { useConfirm } from "./use-confirm.ts";

type Props = {
  readonly packet: DeliveryView;
  readonly account: string;
  readonly look?: "primary" | "plain";
};

/** Takes the packet over from the office: from now on this courier holds it. */
export function TakeButton({ packet, account, look = "plain" }: Props) {
  const { t } = useTranslation("courier");
  const navigate = useNavigate();
  const { confirm, busy } = useConfirm(account);
  const place = addressText(packet.address);

  const take = async () => {
    const outcome = await confirm(packet, { type: "take" });
    if (outcome.is === "refused") return await navigate(`${listPath}/outbox`);
    const notice = {
      sent: t("take.done", { place }),
      kept: t("deliver.kept", { place }),
      notStored: t("outbox.notStored"),
    }[outcome.is];
    return await navigate(listPath, { state: { notice } });
  };

  return (
    <PhoneButton
      look={look}
      disabled={busy}
      onClick={() => void take()}
      aria-label={t("list.takeOf", { place })}
    >
      <PackageCheck aria-hidden="true" size={28} strokeWidth={2.25} />
      {busy ? t("list.taking") : t("list.take")}
    </PhoneButton>
  );
}
