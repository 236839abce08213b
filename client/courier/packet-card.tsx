import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import { maxAttempts } from "../../shared/domain/deliveries/index.ts";
import { StopCard } from "../ui/stop-card.tsx";
import { splitAddress } from "./address.ts";
import { stopPath } from "./to-list.ts";

type Props = { readonly packet: DeliveryView; readonly children?: ReactNode };

export function PacketCard({ packet, children }: Props) {
  const { t } = useTranslation("courier");
  const { attempts } = packet;
  return (
    <StopCard
      to={stopPath(packet.id)}
      {...splitAddress(packet.address)}
      ward={packet.address.ward}
      name={packet.recipient.name}
      result={packet.result}
      note={attempts > 0 ? t("list.tried", { count: attempts, left: maxAttempts - attempts }) : undefined}
    >
      {children}
    </StopCard>
  );
}
