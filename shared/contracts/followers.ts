import { z } from "zod";
import { followChannels } from "../domain/dossiers/index.ts";
import { instantOut } from "./common.ts";

const language = z.enum(["vi", "en"]).default("vi");
const ticket = z.string().max(2000);

/** How many may follow one dossier. */
export const mostFollowers = 20;
/** How long an e-mail address has to say that it wants messages, in hours. */
export const confirmHours = 24;

/** Id and secret of a link in a message. */
export const followerTokenLength = 32;
const token = z.string().regex(new RegExp(`^[0-9a-z]{${followerTokenLength}}$`, "u"));

/** An e-mail address; written in capitals it is the same. */
const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** What a browser gives for a subscription (Push API). */
export const PushSubscription = z.strictObject({
  endpoint: z.url().max(1000),
  keys: z.strictObject({
    /** An uncompressed point of P-256. */
    p256dh: z.string().regex(/^[\w-]{87}$/u),
    auth: z.string().regex(/^[\w-]{22}$/u),
  }),
});
export type PushSubscription = z.infer<typeof PushSubscription>;

/**
 * `POST /api/followers`: tell me of changes. `phone`: the one that was verified in this browser, whose bearer comes with
 * it; `email`: a message asks first; `push`: by the browser, `key` being what it has subscribed with.
 */
export const NewFollower = z
  .discriminatedUnion("channel", [
    z.strictObject({ channel: z.literal("phone"), ticket, language }),
    z.strictObject({ channel: z.literal("email"), ticket, language, email }),
    z.strictObject({
      channel: z.literal("push"),
      ticket,
      language,
      subscription: PushSubscription,
      key: z.string().regex(/^[\w-]{87}$/u),
    }),
  ])
  .meta({ id: "NewFollower" });
export type NewFollower = z.infer<typeof NewFollower>;

/** Alike whatever the address. */
export const FollowAsked = z
  .object({
    channel: z.enum(followChannels),
    /** Nothing is sent until a link in a message is followed. */
    toConfirm: z.boolean(),
  })
  .meta({ id: "FollowAsked" });

/** `GET /api/followers`: who is told of a dossier, without any address. */
export const Following = z
  .object({
    /** Whether anything may still be told. */
    open: z.boolean(),
    /** What a browser subscribes with. */
    pushKey: z.string(),
    items: z.array(z.object({ id: z.string(), channel: z.enum(followChannels), askedAt: instantOut })),
  })
  .meta({ id: "Following" });
export type Following = z.infer<typeof Following>;

/** `POST /api/followers/confirm`, `POST /api/followers/stop`: the token of a message's link. */
export const FollowerLink = z.strictObject({ token }).meta({ id: "FollowerLink" });

/** The tail of the code is all that is told of the dossier. */
export const FollowConfirmed = z
  .object({ tail: z.object({ day: z.string(), serial: z.string() }) })
  .meta({ id: "FollowConfirmed" });
