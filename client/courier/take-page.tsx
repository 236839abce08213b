import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../ui/empty.tsx";
import { addressText } from "./address.ts";
import { findSealed, normaliseSeal } from "./scan/seal-number.ts";
import { ScanPage } from "./scan-page.tsx";
import { sortPackets } from "./as-confirmed.ts";
import { useOffline } from "./use-offline.ts";
import { usePackets } from "./use-packets.ts";
import { useTake } from "./use-take.ts";

/** Packets held out to me are mine once their seals are scanned: until then the counter has them. */
export function TakePage() {
  const { t } = useTranslation("courier");
  const { offered, refetch } = usePackets();
  const offline = useOffline();
  const { take, busy } = useTake();
  const [told, setTold] = useState<{ readonly done?: string; readonly error?: string }>({});

  const scan = async (typed: string) => {
    setTold({});
    const number = normaliseSeal(typed);
    // The counter may have held it out a moment ago.
    const packet =
      findSealed(offered, number) ??
      findSealed(sortPackets((await refetch()).data?.items ?? []).offered, number);
    if (!packet) return setTold({ error: t("take.unknown", { seal: number }) });
    const taken = await take(packet, number);
    if (taken === "taken") return setTold({ done: t("take.done", { place: addressText(packet.address) }) });
    if (taken === "unreachable") return setTold({ error: t("take.unsure") });
    return setTold({ error: taken.detail ? `${taken.title}. ${taken.detail}` : taken.title });
  };

  return (
    <ScanPage
      title={t("take.title")}
      hint={t("take.hint")}
      check={busy ? t("list.taking") : t("take.check")}
      left={offered}
      leftTitle={offered.length === 0 ? t("take.noneLeft") : t("list.waiting", { count: offered.length })}
      over={false}
      done={told.done ?? null}
      error={told.error ?? null}
      onScan={(number) => void scan(number)}
      blocked={offline ? <Empty title={t("take.offlineTitle")} next={t("take.offline")} /> : undefined}
    />
  );
}
