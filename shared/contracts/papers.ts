import { z } from "zod";

/** More would keep a printer, and who waits for it, busy for minutes. */
export const mostReceipts = 50;

/** The query of `GET /api/receipts.pdf`: dossiers by ref, separated by commas, in the order of the print. */
export const ReceiptsQuery = z.strictObject({
  refs: z
    .string()
    .max(30 * mostReceipts)
    .transform((text) => [...new Set(text.split(","))])
    .pipe(
      z
        .array(z.string().regex(/^[0-9a-f]{24}$/))
        .min(1)
        .max(mostReceipts),
    ),
});
export type ReceiptsQuery = z.infer<typeof ReceiptsQuery>;
