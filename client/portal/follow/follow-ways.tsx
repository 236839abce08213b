import { useMutation } from "@tanstack/react-query";
import { Bell, Mail, MessageSquare } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "../../ui/problem.tsx";
import { NotYet } from "../not-yet.tsx";
import { ByEmail } from "./by-email.tsx";
import { ByPhone } from "./by-phone.tsx";
import { canSubscribe, NotSubscribed, subscribe } from "./subscribe.ts";

type Props = {
  readonly ticket: string;
  readonly pushKey: string;
  /** It is on, or asked for: what to say. */
  readonly onDone: (words: string) => void;
};

/** The ways to be told: a message to a phone, an e-mail, and the browser where it can. */
export function FollowWays({ ticket, pushKey, onDone }: Props) {
  const { t } = useTranslation("follow");
  const [open, setOpen] = useState<"phone" | "email" | null>(null);
  const subscribing = useMutation({
    mutationFn: () => subscribe(ticket, pushKey),
    onSuccess: () => onDone(t("push.done")),
  });
  const turn = (way: "phone" | "email") => {
    onDone("");
    subscribing.reset();
    setOpen(open === way ? null : way);
  };
  const done = (words: string) => {
    setOpen(null);
    onDone(words);
  };
  return (
    <>
      <div className="follow-ways" role="group" aria-label={t("add.title")}>
        <button
          className="portal-button portal-button--plain"
          type="button"
          aria-expanded={open === "phone"}
          onClick={() => turn("phone")}
        >
          <MessageSquare aria-hidden="true" size={20} /> {t("add.phone")}
        </button>
        <button
          className="portal-button portal-button--plain"
          type="button"
          aria-expanded={open === "email"}
          onClick={() => turn("email")}
        >
          <Mail aria-hidden="true" size={20} /> {t("add.email")}
        </button>
        {canSubscribe() && (
          <button
            className="portal-button portal-button--plain"
            type="button"
            disabled={subscribing.isPending}
            onClick={() => {
              setOpen(null);
              onDone("");
              subscribing.mutate();
            }}
          >
            <Bell aria-hidden="true" size={20} /> {t(subscribing.isPending ? "push.asking" : "add.push")}
          </button>
        )}
      </div>
      {subscribing.isError && <NotOn error={subscribing.error} />}
      {open === "phone" && <ByPhone ticket={ticket} onDone={done} />}
      {open === "email" && <ByEmail ticket={ticket} onDone={done} />}
    </>
  );
}

function NotOn({ error }: { readonly error: Error }) {
  const { t } = useTranslation("follow");
  if (!(error instanceof NotSubscribed)) return <NotYet error={error} />;
  return error.why === "denied" ? (
    <ProblemNote title={t("push.deniedTitle")} detail={t("push.denied")} />
  ) : (
    <ProblemNote title={t("push.failedTitle")} detail={t("push.failed")} />
  );
}
