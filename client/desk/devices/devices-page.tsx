import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { DeviceList, type DeviceGranted, type DeviceItem } from "../../../shared/contracts/devices.ts";
import { fullDate } from "../../../shared/i18n/dates.ts";
import { request } from "../../api/request.ts";
import { Empty } from "../../ui/empty.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ms } from "../words/format.ts";
import { faultOf } from "../words/fault-of.ts";
import { useWords, type Words } from "../words/use-words.ts";
import { DeviceDetails } from "./device-details.tsx";
import { DeviceForm } from "./device-form.tsx";
import { DeviceGrant } from "./device-grant.tsx";
import "../admin/admin-page.css";
import "./devices-page.css";

/** Whether a screen is connected changes without anybody here doing anything. */
const lookAgainMs = 15_000;

/** The public screens of the agency: what an administrator registers, renews and revokes. */
export function DevicesPage() {
  const { t } = useWords();
  const { data, error, isPending, isError } = useQuery({
    queryKey: ["devices"],
    queryFn: ({ signal }) => request("/api/devices", DeviceList, { signal }),
    refetchInterval: lookAgainMs,
  });
  /** Shown until it is hidden, and nowhere kept. */
  const [granted, setGranted] = useState<DeviceGranted | null>(null);
  return (
    <div className="admin-page">
      <h1>{t("devices:title")}</h1>
      <p className="admin-intro">{t("devices:intro")}</p>
      {granted && <DeviceGrant key={granted.address} granted={granted} onDone={() => setGranted(null)} />}
      {isPending && <Skeleton rows={6} words={t("shell.problem.loading")} />}
      {isError && <ProblemNote {...faultOf(error, t)} />}
      {data && (
        <ul className="admin-list">
          <li>
            <details>
              <summary className="admin-add">{t("devices:add")}</summary>
              <DeviceForm onGranted={setGranted} />
            </details>
          </li>
          {data.items.map((item) => (
            <Line key={item.id} item={item} onGranted={setGranted} />
          ))}
        </ul>
      )}
      {data?.items.length === 0 && <Empty title={t("devices:empty")} next={t("devices:emptyNext")} />}
    </div>
  );
}

function Line({
  item,
  onGranted,
}: {
  readonly item: DeviceItem;
  readonly onGranted: (granted: DeviceGranted) => void;
}) {
  const words = useWords();
  const { t } = words;
  const { id, name, kind, agency, revoked, connected } = item;
  const state = revoked ? "isRevoked" : connected ? "connected" : "notConnected";
  return (
    <li data-device={id} data-state={state}>
      <details>
        <summary className="device-line">
          <span className="admin-name">
            {name}
            <span className="admin-soft">
              {t(`devices:kinds.${kind}`)}, {t("devices:agency", { agency })}
            </span>
          </span>
          <span>
            <span className={connected ? "device-dot" : "device-dot device-dot--off"} aria-hidden="true" />
            {t(`devices:${state}`)}
          </span>
          <span className="admin-soft">{!connected && seenWords(item, t)}</span>
          <span className="admin-soft">{registeredWords(item, words)}</span>
        </summary>
        <DeviceDetails item={item} onGranted={onGranted} />
      </details>
    </li>
  );
}

/** Roughly: by minutes, hours or days, whatever clock the screen goes by. */
function seenWords({ seenMinutesAgo: minutes }: DeviceItem, t: Words["t"]): string {
  if (minutes === null) return t("devices:seen.never");
  if (minutes === 0) return t("devices:seen.now");
  if (minutes < 60) return t("devices:seen.minutes", { count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? t("devices:seen.hours", { count: hours })
    : t("devices:seen.days", { count: Math.floor(hours / 24) });
}

function registeredWords({ history }: DeviceItem, { t, language }: Words): string {
  const first = history.find(({ type }) => type === "registered");
  if (!first) return t("devices:registeredBefore");
  return t("devices:registered", { by: first.by, day: fullDate(ms(first.at), language) });
}
