import { translator } from "../../shared/i18n/index.ts";
import type { FollowerDocument } from "../../shared/store/followers/follower.store.ts";
import type { FollowerTokens } from "../../shared/store/followers/follower-tokens.ts";
import type { Message } from "./message-gateway.ts";
import type { Notice } from "./notice.ts";

type Follower = Pick<FollowerDocument, "_id" | "channel" | "language">;
type Links = { readonly publicUrl: string; readonly followerTokens: FollowerTokens };
type Written = Pick<Message, "template" | "text" | "subject" | "stop"> & { readonly kept: string };

/** Stands in for the secret of a link where messages are kept to be read. */
const hidden = "••••••";

/** A notice as its channel takes it: short for a phone, with the page for an e-mail, with a button for a browser. */
export function followerMessage(
  { publicUrl, followerTokens }: Links,
  { _id, channel, language }: Follower,
  { notice, tail }: { readonly notice: Notice; readonly tail: string },
): Written {
  const t = translator(language);
  const token = followerTokens.tokenOf("stop", _id);
  const linkOf = (secret: string) => `${new URL("/thoi-bao", publicUrl).href}#${secret}`;
  const textOf = (secret: string): string => {
    const stop = t("notices:follow.stopAt", { link: linkOf(secret) });
    switch (channel) {
      case "phone":
        return `${notice.text} ${stop}`;
      case "email":
        return [
          notice.text,
          t("notices:follow.seeAt", { link: new URL("/tra-cuu", publicUrl).href }),
          stop,
        ].join("\n\n");
      case "push":
        return notice.text;
    }
  };
  return {
    template: notice.template,
    text: textOf(token),
    kept: textOf(hidden),
    subject: t("notices:follow.subject", { tail }),
    stop: { link: linkOf(token), token, words: t("notices:follow.stop") },
  };
}

/** The one message that an address gets before its holder has said that it wants any. */
export function confirmMessage(
  { publicUrl, followerTokens }: Links,
  { _id, language }: Pick<FollowerDocument, "_id" | "language">,
  { tail, hours }: { readonly tail: string; readonly hours: number },
): Omit<Written, "stop"> {
  const t = translator(language);
  const textOf = (secret: string) =>
    t("notices:follow.confirm", { tail, hours, link: `${new URL("/theo-doi", publicUrl).href}#${secret}` });
  return {
    template: "follow.confirm",
    text: textOf(followerTokens.tokenOf("confirm", _id)),
    kept: textOf(hidden),
    subject: t("notices:follow.confirmSubject", { tail }),
  };
}
