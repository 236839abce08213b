import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import { addressText } from "./address.ts";
import { PhoneButton } from "./phone-button.tsx";
import { PhonePage } from "./phone-page.tsx";
import { findSealed } from "./scan/seal-number.ts";
import { SealScan } from "./scan/seal-scan.tsx";
import { Strip } from "./strip.tsx";
import { stopPath } from "./to-list.ts";

const formId = "seal-at-the-door";

type Props = { readonly packet: DeliveryView; readonly onNext: () => void };

/** The packet in the hand is the packet of this door: its seal says so. */
export function SealStep({ packet, onNext }: Props) {
  const { t } = useTranslation("courier");
  const [wrong, setWrong] = useState(false);
  return (
    <PhonePage
      title={t("deliver.title")}
      back={stopPath(packet.id)}
      strip={<Strip />}
      thumb={
        <PhoneButton look="primary" type="submit" form={formId}>
          {t("scan.check")}
        </PhoneButton>
      }
    >
      <SealScan
        formId={formId}
        hint={t("deliver.scanHint", { place: addressText(packet.address) })}
        error={wrong ? t("scan.otherPacket") : null}
        onScan={(number) => {
          const right = findSealed([packet], number) !== null;
          setWrong(!right);
          if (right) onNext();
        }}
      />
    </PhonePage>
  );
}
