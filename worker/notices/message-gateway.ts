import type { FollowChannel } from "../../shared/domain/dossiers/index.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { MessageStore } from "../../shared/store/messages/message.store.ts";

export type Message = {
  /** The same message keeps its id when it is sent again. */
  readonly id: string;
  readonly agency: string;
  readonly channel: FollowChannel;
  readonly to: string;
  readonly template: string;
  readonly text: string;
  /** What may be kept and read of it, where that is less than was sent: nobody but the phone's holder gets a code. */
  readonly kept?: string;
  readonly at: Date;
  /** The heading of an e-mail, or of what a browser shows. */
  readonly subject?: string;
  /** How its reader stops such messages: the link, and for a browser its token and the words of the button. */
  readonly stop?: { readonly link: string; readonly token: string; readonly words: string };
};

/**
 * What became of a message: `gone`, the address is no more; `refused`, it will never take this one. Whatever may be
 * better the next time is thrown.
 */
export type Outcome = "sent" | "gone" | "refused";

/** How the office reaches a resident. Sending a message of the same id again must not send it twice. */
export type MessageGateway = { readonly send: (message: Message) => Promise<Outcome> };

/** Who takes messages of a channel out of the house. */
export type Carrier = {
  readonly carry: (message: Message) => Promise<Outcome>;
  /** What is kept of an address that opens something; else all of it. */
  readonly keptAddress?: (to: string) => string;
};

/**
 * Hands messages to the carrier of their channel and keeps what was sent, for the administrator to read. Without a
 * carrier, in an office that has no contract with any, they go no further than that.
 */
export function messageGateway(services: {
  readonly messages: MessageStore;
  readonly vault: PersonalVault;
  readonly carriers: Partial<Record<FollowChannel, Carrier>>;
}): MessageGateway {
  const { messages, vault, carriers } = services;
  return {
    send: async (message) => {
      const { id, agency, channel, to, template, text, kept, at } = message;
      const carrier = carriers[channel];
      if (carrier) {
        if (await messages.isSent(id)) return "sent";
        const outcome = await carrier.carry(message);
        if (outcome !== "sent") return outcome;
      }
      await messages.sendOnce({
        _id: id,
        agency,
        channel,
        to: vault.seal(carrier?.keptAddress?.(to) ?? to),
        template,
        at,
        text: kept ?? text,
        // Where nobody carries it, this is the only place to read it.
        ...(kept !== undefined && !carrier && { secret: vault.seal(text) }),
      });
      return "sent";
    },
  };
}
