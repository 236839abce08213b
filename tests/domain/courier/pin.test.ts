import { describe, expect, test } from "@jest/globals";
import { pinIsRight, tryPin } from "../../../client/courier/proof/try-pin.ts";
import type { PinTries } from "../../../client/courier/proof/pin-tries.ts";
import { maxWrongPins } from "../../../shared/domain/deliveries/index.ts";
import { pinCheckOf } from "../../../shared/store/credentials/pin-check.ts";

const check = await pinCheckOf("K7M4PB");

/** The phone's disk: counts that the next page finds. */
function aDisk() {
  const counts = new Map<string, number>();
  const tries: PinTries = {
    count: async (id) => counts.get(id) ?? 0,
    set: async (id, count) => void counts.set(id, count),
    keepOnly: async () => {},
  };
  return { counts, tries };
}

describe("A PIN on the phone, without asking the office", () => {
  test.each([
    ["K7M4PB", true],
    ["k7m 4pb", true],
    ["K7M4PC", false],
    ["", false],
  ])("%s: %s", async (pin, right) => {
    expect(await pinIsRight(pin, check)).toBe(right);
  });

  test("is never right by a check that was cut short", async () => {
    expect(await pinIsRight("K7M4PB", { ...check, hash: "" })).toBe(false);
  });

  test("wrong five times is locked for this packet, the right one included, and for no other", async () => {
    const { tries } = aDisk();
    const of = { deliveryId: "d1", check, tries };
    for (let made = 0; made < maxWrongPins; made += 1) expect(await tryPin("000000", of)).toBe("wrong");
    expect(await tryPin("K7M4PB", of)).toBe("locked");
    expect(await tryPin("K7M4PB", { ...of, deliveryId: "d2" })).toBe("right");
  });

  test("that is right costs nothing, and gives back nothing of what was wrong before", async () => {
    const { counts, tries } = aDisk();
    const of = { deliveryId: "d1", check, tries };
    await tryPin("000000", of);
    expect(await tryPin("K7M4PB", of)).toBe("right");
    expect(counts.get("d1")).toBe(1);
  });

  test("counts before it is checked: closing the page in time gains nothing", async () => {
    const { counts, tries } = aDisk();
    const trying = tryPin("000000", { deliveryId: "d1", check, tries });
    await Promise.resolve();
    await Promise.resolve();
    expect(counts.get("d1")).toBe(1);
    await trying;
  });
});
