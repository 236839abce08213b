import { z } from "zod";
import { firstYear, instantOf, isCivilDate, lastYear } from "../domain/time/index.ts";

/** A line of text a person typed: trimmed, NFC, without control characters. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .normalize()
    // Control characters, and the direction marks that can disguise a text.
    .regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u);

export const note = line(500);

/** Dong; the currency has no smaller unit. */
export const money = z.number().int().min(0).max(10_000_000_000);

/** A Vietnamese phone number in digits, spaces and dots allowed when typing. */
export const phone = z
  .string()
  .trim()
  .transform((typed) => typed.replaceAll(/[\s.-]/g, ""))
  .pipe(z.string().regex(/^(\+84|0)\d{8,10}$/));

/** A personal ID (CCCD, 12 digits), an older ID card (9) or a passport. */
export const idNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^(\d{9}|\d{12}|[A-Z]\d{7,8})$/);

const firstInstant = instantOf(`${firstYear}-01-01`);
const endOfInstants = instantOf(`${lastYear}-12-31`, 24 * 60);

/**
 * An instant with its offset, in a year that calendars know; a local time without one is refused, because nobody
 * could say when it is.
 */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((at) => at.getTime() >= firstInstant && at.getTime() < endOfInstants);

/** How an instant leaves: ISO 8601 in UTC. */
export const instantOut = z.iso.datetime().meta({ description: "ISO 8601, UTC" });

/** A day that the calendars can speak about, Asia/Ho_Chi_Minh. Whatever counts from it may rest on that: nothing else is looked at where it is none. */
export const day = z.iso.date().refine(isCivilDate, { abort: true });

/** A day that a record names: it may lie before all calendars. */
export const recordedDay = z.iso.date();

export const words = z.object({ vi: z.string(), en: z.string() });
