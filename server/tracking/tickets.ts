import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { deriveKey, type Keyring } from "../../shared/store/credentials/keyring.ts";
import { EdgeError } from "../http/edge-error.ts";

const Claims = z.object({ sub: z.string(), gen: z.number().int() });

/** What a bearer may watch: one dossier, as long as its receipt has not been reissued. */
export type TicketFor = { readonly ref: string; readonly generation: number };

/** Short, because sockets and refetches carry it: neither PIN nor token does. */
const ticketLifeMs = 10 * 60 * 1000;
/** Long enough for most dossiers; after that, or once the receipt is issued anew, the resident looks by the receipt again. */
const passLifeMs = 30 * 24 * 60 * 60 * 1000;

type Kind = {
  /** A key of its own for each: what signs one kind can never be mistaken for another use of the secret. */
  readonly purpose: string;
  readonly audience: string;
  readonly lifeMs: number;
  readonly ended: "ticket-expired" | "hand-over-ended";
};

function bearersOf(keyring: Keyring, { purpose, audience, lifeMs, ended }: Kind) {
  const keyOf = (kid: string) => deriveKey(keyring, kid, purpose);
  return {
    issue: async ({ ref, generation }: TicketFor): Promise<{ ticket: string; expiresAt: Date }> => {
      const expiresAt = new Date(Date.now() + lifeMs);
      const ticket = await new SignJWT({ gen: generation })
        .setProtectedHeader({ alg: "HS256", kid: keyring.current })
        .setSubject(ref)
        .setAudience(audience)
        .setExpirationTime(expiresAt)
        .sign(keyOf(keyring.current));
      return { ticket, expiresAt };
    },
    /** @throws EdgeError `ticket-expired` or `hand-over-ended` for anything that is not valid any more */
    read: async (ticket: string): Promise<TicketFor> => {
      try {
        const { payload } = await jwtVerify(ticket, ({ kid }) => keyOf(kid ?? ""), {
          audience,
          algorithms: ["HS256"],
        });
        const { sub, gen } = Claims.parse(payload);
        return { ref: sub, generation: gen };
      } catch {
        throw new EdgeError(ended);
      }
    },
  };
}

export function ticketOffice(keyring: Keyring) {
  return {
    /** Bearers of screens that show a dossier now. */
    ...bearersOf(keyring, {
      purpose: "tracking-ticket",
      audience: "tracking",
      lifeMs: ticketLifeMs,
      ended: "ticket-expired",
    }),
    /** Bearers of phones that took a view over from a public screen. */
    passes: bearersOf(keyring, {
      purpose: "tracking-pass",
      audience: "tracking-pass",
      lifeMs: passLifeMs,
      ended: "hand-over-ended",
    }),
  };
}
export type TicketOffice = ReturnType<typeof ticketOffice>;
