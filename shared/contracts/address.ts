import { z } from "zod";
import {
  addressOf,
  doorOf,
  formatAddress,
  hasPhoneNumber,
  partsOf,
  type Address as Parts,
} from "../domain/deliveries/rounds/index.ts";
import { line } from "./common.ts";
import { Point } from "./rounds.ts";

/** How to find a door. Kept for the place, not the person: nobody's phone number is in it. */
export const Directions = line(300).refine((text) => !hasPhoneNumber(text), {
  params: { why: "phone-in-directions" },
});

const missing = { code: "too_small", minimum: 1, inclusive: true, origin: "string", input: "" } as const;

const part = (most: number) => line(most).or(z.literal(""));

/** Where a result is brought: in parts, or as one line that is read. After parsing it has both, and may be parsed again. */
export const Address = z
  .strictObject({
    /** All in one, where it is not given in parts: `12/3/4 đường Số Mẫu`. */
    line: line(300).optional(),
    number: part(30).default(""),
    /** As on the door, from the street inwards: `12/3`; or level by level. */
    alley: part(60)
      .or(z.array(line(30)).max(8))
      .default(""),
    /** Or the hamlet, where there is no street. */
    street: part(200).default(""),
    ward: line(100).optional(),
    directions: Directions.optional(),
    point: Point.optional(),
  })
  .transform(({ line: whole, number, alley: levels, street, ...more }, context) => {
    const alley = typeof levels === "string" ? levels : levels.join("/");
    const { ward = "", directions, point } = more;
    const inParts = number !== "" || alley !== "";
    if (street === "" && whole === undefined) {
      context.issues.push({ ...missing, path: ["street"] });
      return z.NEVER;
    }
    const parts: Parts = inParts
      ? addressOf({ number, alley, street, ward })
      : partsOf({ line: whole ?? street, ward });
    const written = inParts ? formatAddress({ ...parts, ward: "" }) : street;
    return {
      // A line that says something else than the parts would send courier and round to two doors.
      line: whole !== undefined && isOf(whole, parts) ? whole : written,
      number: parts.number,
      alley: [...parts.alley],
      street: parts.street,
      ...(more.ward !== undefined && { ward: more.ward }),
      ...(directions !== undefined && { directions }),
      ...(point !== undefined && { point }),
    };
  });

/** Whether a line leads to this door. */
const isOf = (whole: string, parts: Parts): boolean =>
  doorOf(partsOf({ line: whole, ward: parts.ward })) === doorOf(parts);
export type Address = z.output<typeof Address>;

/** An address as it lies in the store: before there were parts it was a line alone. Read as it is: digests of it must stay true. */
export const StoredAddress = z.object({
  line: z.string(),
  number: z.string().optional(),
  alley: z.array(z.string()).optional(),
  street: z.string().optional(),
  ward: z.string().optional(),
  directions: z.string().optional(),
  point: Point.optional(),
});
export type StoredAddress = z.infer<typeof StoredAddress>;
