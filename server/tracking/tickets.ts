import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { deriveKey, type Keyring } from "../../shared/store/credentials/keyring.ts";
import { EdgeError } from "../http/edge-error.ts";

const Claims = z.object({ sub: z.string(), gen: z.number().int() });

/** What a ticket lets its bearer watch: one dossier, as long as its receipt has not been reissued. */
export type TicketFor = { readonly ref: string; readonly generation: number };

export const ticketLifeMs = 10 * 60 * 1000;
const audience = "tracking";

/** Short-lived bearers, so that sockets and refetches carry neither PIN nor token. */
export function ticketOffice(keyring: Keyring) {
  // A key of its own for tickets: what signs them can never be mistaken for another use of the secret.
  const keyOf = (kid: string) => deriveKey(keyring, kid, "tracking-ticket");
  return {
    issue: async ({ ref, generation }: TicketFor): Promise<{ ticket: string; expiresAt: Date }> => {
      const expiresAt = new Date(Date.now() + ticketLifeMs);
      const ticket = await new SignJWT({ gen: generation })
        .setProtectedHeader({ alg: "HS256", kid: keyring.current })
        .setSubject(ref)
        .setAudience(audience)
        .setExpirationTime(expiresAt)
        .sign(keyOf(keyring.current));
      return { ticket, expiresAt };
    },
    /** @throws EdgeError `ticket-expired` for anything that is not a valid ticket any more */
    read: async (ticket: string): Promise<TicketFor> => {
      try {
        const { payload } = await jwtVerify(ticket, ({ kid }) => keyOf(kid ?? ""), {
          audience,
          algorithms: ["HS256"],
        });
        const { sub, gen } = Claims.parse(payload);
        return { ref: sub, generation: gen };
      } catch {
        throw new EdgeError("ticket-expired");
      }
    },
  };
}
export type TicketOffice = ReturnType<typeof ticketOffice>;
