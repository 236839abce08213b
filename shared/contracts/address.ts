import { z } from "zod";
import {
  addressOf,
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

/** Where a result is brought: in parts, or as one line that is read. After parsing it has both. */
export const Address = z
  .strictObject({
    /** All in one, where it is not given in parts: `12/3/4 đường Số Mẫu`. */
    line: line(200).optional(),
    number: line(30).optional(),
    /** As on the door, from the street inwards: `12/3`. */
    alley: line(60).optional(),
    /** Or the hamlet, where there is no street. */
    street: line(150).optional(),
    ward: line(100).optional(),
    directions: Directions.optional(),
    point: Point.optional(),
  })
  .transform((given, context) => {
    const { line: whole, number, alley, street, ...more } = given;
    const inParts = number !== undefined || alley !== undefined;
    if (inParts ? street === undefined : (street ?? whole) === undefined) {
      context.issues.push({ ...missing, path: ["street"] });
      return z.NEVER;
    }
    const typed = inParts ? null : (street ?? whole ?? "");
    const { ward = "" } = more;
    const parts: Parts =
      typed === null
        ? addressOf({ number: number ?? "", alley: alley ?? "", street: street ?? "", ward })
        : partsOf({ line: typed, ward });
    return {
      line: typed ?? formatAddress({ ...parts, ward: "" }),
      number: parts.number,
      alley: [...parts.alley],
      street: parts.street,
      ...(more.ward !== undefined && { ward: more.ward }),
      ...(more.directions !== undefined && { directions: more.directions }),
      ...(more.point !== undefined && { point: more.point }),
    };
  });
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
