import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import { addressText } from "./address.ts";
import { findSealed, normaliseSeal } from "./scan/seal-number.ts";
import { ScanPage } from "./scan-page.tsx";
import { listPath } from "./to-list.ts";
import { useConfirm } from "./use-confirm.ts";
import { usePackets } from "./use-packets.ts";

/** Packets are held out to the counter by scanning their seals; the courier has them until the counter has scanned too. */
export function GiveBackPage({ account }: { readonly account: string }) {
  const { t } = useTranslation("courier");
  const navigate = useNavigate();
  const { carried } = usePackets();
  const { confirm } = useConfirm(account);
  const [told, setTold] = useState<{ readonly done?: string; readonly error?: string }>({});

  const scan = async (typed: string) => {
    setTold({});
    const seal = normaliseSeal(typed);
    const packet = findSealed(carried, seal);
    if (!packet) return setTold({ error: t("giveBack.unknown", { seal }) });
    return await give(packet, seal);
  };

  const give = async (packet: DeliveryView, seal: string | null) => {
    const outcome = await confirm(packet, { type: "giveBack", seal });
    if (outcome.is === "notStored") return setTold({ error: t("outbox.notStored") });
    if (outcome.is === "refused") return await navigate(`${listPath}/outbox`);
    const place = addressText(packet.address);
    return setTold({
      done: outcome.is === "sent" ? t("giveBack.done", { place }) : t("deliver.kept", { place }),
    });
  };

  return (
    <ScanPage
      title={t("giveBack.title")}
      hint={t("giveBack.hint")}
      check={t("giveBack.check")}
      left={carried}
      leftTitle={carried.length === 0 ? t("giveBack.noneLeft") : t("list.carried", { count: carried.length })}
      over={carried.length === 0}
      done={told.done ?? null}
      error={told.error ?? null}
      onScan={(number) => void scan(number)}
      onUnsealed={(packet) => void give(packet, null)}
    />
  );
}
