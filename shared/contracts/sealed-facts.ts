import { z } from "zod";

const coordinate = z.string().regex(/^[\w-]{43}$/);

/** The office's public key that phones seal facts to: P-256, as of a JWK. */
export const SealKey = z.object({ kid: z.string(), x: coordinate, y: coordinate }).meta({ id: "SealKey" });
export type SealKey = z.infer<typeof SealKey>;

/**
 * `POST /api/deliveries/{id}/commands` as well: a command that the phone cannot read any more. A compact JWE, `alg` ECDH-ES, `enc` A256GCM, of a
 * `SealedFact` as JSON.
 */
export const SealedCommand = z
  .strictObject({
    sealed: z
      .string()
      .max(200_000)
      .regex(/^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/),
  })
  .meta({ id: "SealedCommand" });
export type SealedCommand = z.infer<typeof SealedCommand>;

/** What is inside: whose act it is and of which packet, so that it stands for nothing else. */
export const SealedFact = z.strictObject({
  account: z.string(),
  delivery: z.string(),
  command: z.unknown(),
});
export type SealedFact = z.infer<typeof SealedFact>;
