import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { MessageStore } from "../../shared/store/messages/message.store.ts";

export type Message = {
  /** The same message keeps its id when it is sent again. */
  readonly id: string;
  readonly agency: string;
  readonly to: string;
  readonly template: string;
  readonly text: string;
  /** What may be kept and read of it, where that is less than was sent: nobody but the phone's holder gets a code. */
  readonly kept?: string;
  readonly at: Date;
};

/** How the office reaches a resident. Sending a message of the same id again must not send it twice. */
export type MessageGateway = { readonly send: (message: Message) => Promise<void> };

/** The gateway of an office without a contract with a carrier: messages stay where the administrator reads them. */
export function embeddedGateway(messages: MessageStore, vault: PersonalVault): MessageGateway {
  return {
    send: ({ id, to, text, kept, ...message }) =>
      messages.sendOnce({
        _id: id,
        to: vault.seal(to),
        ...message,
        text: kept ?? text,
        ...(kept !== undefined && { secret: vault.seal(text) }),
      }),
  };
}
