import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { time } from "../../shared/i18n/dates.ts";
import { OutboxStrip, type OutboxStripKind } from "../ui/outbox-strip.tsx";
import { isRefused, isWaiting } from "./outbox/entry.ts";
import type { OutboxState } from "./outbox/outbox.ts";
import { useOutbox } from "./outbox/use-outbox.ts";
import { useOffline } from "./use-offline.ts";

/** On the door's page: how many wait for somebody to sign in, if any. */
export function LockedStrip() {
  const { t } = useTranslation("courier");
  const { others: count } = useOutbox();
  return count === 0 ? null : <OutboxStrip kind="sending" title={t("outbox.signedOut", { count })} />;
}

type Words = { readonly kind: OutboxStripKind; readonly title: string; readonly note?: string };

/** The outbox strip of this phone, on every page. */
export function Strip({ linked = true }: { readonly linked?: boolean }) {
  const { t } = useTranslation("courier");
  const outbox = useOutbox();
  const offline = useOffline();
  const to = linked && outbox.entries.length + outbox.sent.length > 0 ? "/courier/outbox" : undefined;
  return <OutboxStrip {...stripWords(outbox, offline, t)} to={to} />;
}

function stripWords(outbox: OutboxState, offline: boolean, t: TFunction<"courier">): Words {
  const count = outbox.entries.filter(isWaiting).length;
  const refused = outbox.entries.filter(isRefused).length;
  if (count > 0) {
    if (outbox.signedOut) return { kind: "sending", title: t("outbox.signedOut", { count }) };
    return offline
      ? { kind: "offline", title: t("outbox.unsent", { count }), note: t("outbox.unsentNote") }
      : { kind: "sending", title: t("outbox.sending", { count }), note: t("outbox.sendingNote") };
  }
  if (refused > 0) return { kind: "refused", title: t("outbox.refused", { count: refused }) };
  if (offline) return { kind: "offline", title: t("outbox.offline"), note: t("outbox.offlineNote") };
  return outbox.lastSentAt === null
    ? { kind: "sent", title: t("outbox.nothing") }
    : { kind: "sent", title: t("outbox.allSent", { time: time(outbox.lastSentAt) }) };
}
