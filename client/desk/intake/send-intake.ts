import type { z } from "zod";
import { IntakeReply, type NewDossier } from "../../../shared/contracts/dossiers.ts";
import { Refused, request, Unreachable } from "../../api/request.ts";

export type IntakeOutcome = {
  readonly reply: IntakeReply;
  /** What was written is what an earlier attempt sent, before the clerk changed something. */
  readonly earlier: boolean;
};

export type IntakeSender = (dossier: z.output<typeof NewDossier>) => Promise<IntakeOutcome>;

/**
 * Sends one dossier, however often it takes: every attempt carries the same key, so that a lost answer never leads to
 * a second dossier. Make a new sender for the next dossier.
 *
 * @throws Refused, Unreachable
 */
export function createIntakeSender(key: string): IntakeSender {
  /** Bodies whose answer was lost: one of them may have been written. */
  const unanswered: string[] = [];

  const post = (body: string) =>
    request("/api/dossiers", IntakeReply, {
      method: "POST",
      body: JSON.parse(body) as unknown,
      headers: { "idempotency-key": key },
    });

  return async (dossier) => {
    const body = JSON.stringify(dossier);
    try {
      return { reply: await post(body), earlier: false };
    } catch (error) {
      if (error instanceof Unreachable && !unanswered.includes(body)) unanswered.push(body);
      if (!isReused(error) || unanswered.length === 0) throw error;
    }
    // The key already stands for another body: ask for what became of that one.
    for (const earlier of unanswered) {
      try {
        return { reply: await post(earlier), earlier: true };
      } catch (error) {
        if (!isReused(error)) throw error;
      }
    }
    throw new Unreachable("the earlier attempt cannot be found");
  };
}

const isReused = (error: unknown): boolean =>
  error instanceof Refused && error.problem.code === "idempotency-key-reused";

/** A key nobody else has: 128 random bits, also where a page is served without TLS. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
