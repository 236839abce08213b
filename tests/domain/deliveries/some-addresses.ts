import * as fc from "fast-check";
import type { Address } from "../../../shared/domain/deliveries/rounds/index.ts";

const level = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom("", "", "", "A", "B", " Bis"))
  .map(([number, letter]) => `${number}${letter}`);

/** Few streets, so that many are neighbours. */
export const someStreet = fc.constantFrom(
  "Số Mẫu",
  "Ví Dụ",
  "số mẫu",
  "3 Tháng 13",
  "Quốc lộ 100",
  "phố Thử",
  "Ấp Mẫu",
);

/** Addresses as they are stored, each of which can be written in one line. */
export const someAddress: fc.Arbitrary<Address> = fc.record({
  number: level,
  alley: fc.array(level, { maxLength: 3 }),
  street: someStreet,
  ward: fc.constantFrom("phường Ví Dụ", "phường 5", "xã Mẫu", "Làng Thử", ""),
});

export const anAddress = (number: string, street = "Số Mẫu"): Address => ({
  number,
  alley: [],
  street,
  ward: "phường Ví Dụ",
});
