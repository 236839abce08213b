import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { time } from "../../shared/i18n/dates.ts";
import { Unreachable } from "../api/request.ts";
import { useSession } from "../api/use-session.ts";
import { OutboxStrip, type OutboxStripKind } from "../ui/outbox-strip.tsx";
import { isRefused, isWaiting } from "./outbox/entry.ts";
import type { OutboxState } from "./outbox/outbox.ts";
import { useOutbox } from "./outbox/use-outbox.ts";
import { useDeliveries } from "./use-deliveries.ts";

type Words = { readonly kind: OutboxStripKind; readonly title: string; readonly note?: string };

/** The outbox strip of this phone, on every page. */
export function Strip({ linked = true }: { readonly linked?: boolean }) {
  const { t } = useTranslation("courier");
  const outbox = useOutbox();
  // Only listens to what the pages ask for; the strip itself asks for nothing.
  const list = useDeliveries(false);
  const session = useSession();
  const offline = !outbox.reachable || [list, session].some(({ error }) => error instanceof Unreachable);
  const to = linked && outbox.entries.length > 0 ? "/courier/outbox" : undefined;
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
