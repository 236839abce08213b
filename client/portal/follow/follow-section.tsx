import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Following } from "../../../shared/contracts/followers.ts";
import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import { canBeFollowed } from "../../../shared/domain/dossiers/index.ts";
import { time, weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { NotYet } from "../not-yet.tsx";
import { listFollowing, stopFollowing } from "./follow-api.ts";
import { FollowWays } from "./follow-ways.tsx";
import "../online/online.css";
import "./follow.css";

type Props = { readonly snapshot: Pick<Snapshot, "ref" | "status" | "ticket"> };

/** Being told of changes: what is on, each with one tap to stop it, and the ways to turn it on. Nothing once it is over. */
export function FollowSection({ snapshot }: Props) {
  const { ref, status, ticket } = snapshot;
  const { t } = useTranslation("follow");
  const queries = useQueryClient();
  const [said, setSaid] = useState("");
  const queryKey = ["following", ref];
  const { data } = useQuery({ queryKey, queryFn: ({ signal }) => listFollowing(ticket, signal) });
  const again = (words: string) => {
    setSaid(words);
    void queries.invalidateQueries({ queryKey });
  };
  const stopping = useMutation({
    mutationFn: (id: string) => stopFollowing(ticket, id),
    onSuccess: () => again(t("stopped")),
  });
  if (!data?.open || !canBeFollowed(status)) return null;
  return (
    <section className="follow" aria-labelledby="follow-title">
      <h2 className="portal-heading" id="follow-title">
        {t("title")}
      </h2>
      <p>{t("lead")}</p>
      {data.items.length > 0 && (
        <ul className="follow-on" aria-label={t("on")}>
          {data.items.map((item) => (
            <On
              key={item.id}
              item={item}
              doing={stopping.isPending}
              onStop={() => stopping.mutate(item.id)}
            />
          ))}
        </ul>
      )}
      {stopping.isError && <NotYet error={stopping.error} />}
      <p className="follow-said" role="status">
        {said}
      </p>
      <FollowWays ticket={ticket} pushKey={data.pushKey} onDone={again} />
    </section>
  );
}

type OnProps = {
  readonly item: Following["items"][number];
  readonly doing: boolean;
  readonly onStop: () => void;
};

/** One address that is told, without saying which. */
function On({ item, doing, onStop }: OnProps) {
  const { t } = useTranslation("follow");
  const at = Date.parse(item.askedAt);
  const channel = t(`channel.${item.channel}`);
  const since = t("since", { time: time(at), day: weekdayDayMonth(at, currentLanguage()) });
  return (
    <li data-channel={item.channel}>
      <span>
        <strong>{channel}</strong>, {since}
      </span>
      <button
        className="portal-button portal-button--plain"
        type="button"
        disabled={doing}
        onClick={onStop}
        aria-label={t("stopNamed", { channel, since })}
      >
        {t("stop")}
      </button>
    </li>
  );
}
