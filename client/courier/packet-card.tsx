import { useTranslation } from "react-i18next";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import { maxAttempts } from "../../shared/domain/deliveries/index.ts";
import { time } from "../../shared/i18n/dates.ts";
import { StopCard } from "../ui/stop-card.tsx";
import { splitAddress } from "./address.ts";
import { stopPath } from "./to-list.ts";
import { useAmount } from "./use-amount.ts";

type Props = {
  readonly packet: DeliveryView;
  /** What the packet waits for, where it is not to be delivered now. */
  readonly note?: string;
};

export function PacketCard({ packet, note }: Props) {
  const { t } = useTranslation("courier");
  const { attempts, mustReturn, stop, address, recipient, result, due } = packet;
  const amount = useAmount();
  const tried =
    attempts > 0 && !mustReturn
      ? t("list.triedHeld", { count: attempts, left: maxAttempts - attempts })
      : undefined;
  return (
    <StopCard
      to={stopPath(packet.id)}
      {...splitAddress(address)}
      ward={address.ward}
      name={recipient.name}
      result={result}
      when={stop === null ? undefined : t("list.window", windowOf(stop))}
      due={due === null ? undefined : t("due.collect", { amount: amount(due.amount) })}
      note={note ?? (mustReturn ? t("list.mustReturn") : tried)}
    />
  );
}

/** When the round is expected at the door, "09:00" and "11:00". */
export function windowOf({ from, to }: NonNullable<DeliveryView["stop"]>) {
  return { from: time(Date.parse(from)), to: time(Date.parse(to)) };
}
