import { useTranslation } from "react-i18next";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import { maxAttempts } from "../../shared/domain/deliveries/index.ts";
import { time } from "../../shared/i18n/dates.ts";
import { windowWords } from "../kiosk/words/return-options.ts";
import { StopCard } from "../ui/stop-card.tsx";
import { currentLanguage } from "../i18n/i18n.ts";
import { placeOf, splitAddress } from "./address.ts";
import { stopPath } from "./to-list.ts";
import { useAmount } from "./use-amount.ts";

type Props = {
  readonly packet: DeliveryView;
  /** What the packet waits for, where it is not to be delivered now. */
  readonly note?: string;
};

export function PacketCard({ packet, note }: Props) {
  const { t } = useTranslation("courier");
  const { attempts, mustReturn, stop, window, recipient, result, counter, due } = packet;
  const amount = useAmount();
  const language = currentLanguage();
  const address = placeOf(packet);
  const tried =
    attempts > 0 && !mustReturn
      ? t("list.triedHeld", { count: attempts, left: maxAttempts - attempts })
      : undefined;
  const expected = stop ? t("list.window", windowOf(stop)) : undefined;
  const chosen = window ? t("stop.chosenAt", { window: windowWords(window, t, language) }) : undefined;
  return (
    <StopCard
      to={stopPath(packet.id)}
      {...splitAddress(address)}
      ward={address.ward}
      name={counter ? counter.name[language] : recipient.name}
      result={result}
      when={expected ?? chosen}
      due={due === null ? undefined : t("due.collect", { amount: amount(due.amount) })}
      note={note ?? (mustReturn ? t("list.mustReturn") : tried)}
    />
  );
}

/** When the round is expected at the door, "09:00" and "11:00". */
export function windowOf({ from, to }: NonNullable<DeliveryView["stop"]>) {
  return { from: time(Date.parse(from)), to: time(Date.parse(to)) };
}
