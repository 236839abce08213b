import { z } from "zod";
import { instantOut, line, money } from "./common.ts";
import { Point } from "./rounds.ts";

const inBoth = (most: number) => z.strictObject({ vi: line(most), en: line(most) });

const minute = z
  .number()
  .int()
  .min(0)
  .max(24 * 60);

const terms = {
  name: inBoth(160),
  counterName: inBoth(160),
  ward: line(100),
  address: line(200),
  /** As it is printed and read out, with its spaces. */
  phone: line(40).regex(/^[\d\s.()+-]{6,40}$/u),
  hours: inBoth(160),
  /** Where results are handed out and papers handed in. */
  returnCounter: line(60),
  supplementCounter: line(60),
  /** Who signs letters, by office; null: a general word stands there. */
  signer: inBoth(100).nullable(),
  /** Minutes after the last shift that couriers have to be back; null: the usual ones. */
  backGrace: z.number().int().min(0).max(600).nullable(),
  /** Dong for bringing a result home; null: not set, so nothing is asked for. */
  homeReturnFee: money.min(1).max(1_000_000).nullable(),
  /** What residents may choose of a result that goes home. */
  homeReturn: z.strictObject({
    /** Minutes of the office's day after its last shift in which couriers still go out; null: they do not. */
    evening: z
      .strictObject({ from: minute, to: minute })
      .refine(({ from, to }) => from < to, { path: ["to"] })
      .nullable(),
    /** Working days ahead. */
    days: z.number().int().min(1).max(30),
    /** Packets that fit into one window. */
    perWindow: z.number().int().min(1).max(1_000),
    /** Calendar days that a packet waits at a counter. */
    waitDays: z.number().int().min(1).max(365),
  }),
  /** Where rounds begin and end. */
  point: Point.nullable(),
};

/** `PUT /api/office/terms` with `If-Match: "<version>"`. */
export const SaveOffice = z.strictObject(terms).meta({ id: "SaveOffice" });
export type SaveOffice = z.infer<typeof SaveOffice>;

/** `GET /api/office/terms`: what the papers and screens of the agency say of it, for who changes that. */
export const OfficeTerms = z
  .object({
    ...terms,
    agency: z.string(),
    /** 0 where nobody has changed anything on the page. */
    version: z.number().int(),
    savedAt: instantOut.nullable(),
    savedBy: z.string().nullable().meta({ description: "Name of the person" }),
    /** What `backGrace` is where it is null. */
    usualGrace: z.number().int(),
  })
  .meta({ id: "OfficeTerms" });
export type OfficeTerms = z.infer<typeof OfficeTerms>;
