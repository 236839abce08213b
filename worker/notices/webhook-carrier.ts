import type { Carrier } from "./message-gateway.ts";

const mostMs = 10_000;

/**
 * Messages to phones and e-mail addresses by the office's bridge to a carrier: JSON by POST, each with its id as
 * `Idempotency-Key`, so that one which was taken without an answer is taken once (docs/operations.md).
 */
export function webhookCarrier({ url, token }: { readonly url: string; readonly token: string }): Carrier {
  return {
    carry: async ({ id, channel, to, subject, text, template, at, stop }) => {
      const body = {
        id,
        channel,
        to,
        subject,
        text,
        template,
        at: at.toISOString(),
        ...(channel === "email" && stop && { headers: { "List-Unsubscribe": `<${stop.link}>` } }),
      };
      const response = await fetch(url, {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "idempotency-key": id,
        },
        body: JSON.stringify(body),
        redirect: "manual",
        signal: AbortSignal.timeout(mostMs),
      });
      await response.body?.cancel();
      // Of whatever kind: a wrong token is put right, and nothing that was owed is lost meanwhile.
      if (!response.ok) throw new Error(`the message gateway answered ${response.status}`);
      return "sent";
    },
  };
}
