import { Router } from "express";
import { z } from "zod";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { MessageStore } from "../../shared/store/messages/message.store.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import { allowed } from "../http/handle.ts";
import { parse } from "../http/parse.ts";
import { readTimeCursor, timeCursorOf } from "../http/time-cursor.ts";

const Query = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,15}\.[\w-]{1,120}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** `/api/messages`: what the gateway sent, for the administrator alone: it holds PINs and phones. */
export function messageRoutes({
  messages,
  vault,
  clock,
}: {
  readonly messages: MessageStore;
  readonly vault: PersonalVault;
  readonly clock: BusinessClock;
}): Router {
  const router = Router();

  router.get(
    "/api/messages",
    allowed("messages", async (actor, request, response) => {
      const { after, limit } = parse(Query, request.query, request);
      const found = await messages.list(
        actor.agency,
        limit,
        after === undefined ? undefined : readTimeCursor(after),
      );
      const last = found.length === limit ? found.at(-1) : undefined;
      response.json({
        items: found.map(({ _id, at, to, channel, template, text, secret }) => ({
          id: _id,
          at: at.toISOString(),
          channel: channel ?? "phone",
          to: vault.open(to),
          template,
          // Without a carrier nobody gets the message: who tries the demo office reads the code here.
          text: secret && clock.demo ? vault.open(secret) : text,
        })),
        next: last ? timeCursorOf(last) : null,
      });
    }),
  );

  return router;
}
