import { describe, expect, test } from "@jest/globals";
import {
  codeOf,
  emptyEntry,
  enter,
  isCodeComplete,
  isComplete,
  type Entry,
} from "../../../client/kiosk/entry/entry-state.ts";
import { createScanReader, type Scan } from "../../../client/kiosk/entry/scan-reader.ts";

const token = "123456789012345678901234567890123456789";

/** Presses keys one by one; what is longer than a sign is the name of a key. */
function press(keys: readonly string[], agency: string | null = "H29.162"): readonly Scan[] {
  const reader = createScanReader(agency);
  return keys.flatMap((key) => reader.take({ key, code: "" }) ?? []);
}
const signs = (text: string) => text.split("");

describe("the scanner", () => {
  test("is recognised by 39 digits and Enter", () => {
    expect(press([...signs(token), "Enter"])).toEqual([{ token }]);
  });

  test("is recognised behind what somebody had typed before", () => {
    expect(press([...signs("2608"), ...signs(token), "Enter"])).toMatchObject([{ token }]);
  });

  test("knows a ticket by its 41 digits, and leaves it to the office where a receipt could be as long", () => {
    const ticket = `98${token}`;
    expect(press([...signs(ticket), "Enter"])).toEqual([{ ticket, token }]);
    expect(press([...signs("260"), ...signs(ticket), "Enter"])).toEqual([{ ticket, token }]);
    expect(press([...signs("8"), ...signs(token), "Enter"])).toEqual([{ token }]);
  });

  test("types capitals with Shift, and the code on the receipt's edge is read too", () => {
    const keys = ["Shift", "H", ...signs("29.162-260817-0042"), "Enter"];
    expect(press(keys)).toEqual([{ code: "H29.162-260817-0042" }]);
    expect(press([...signs("26"), ...keys])).toEqual([{ code: "H29.162-260817-0042" }]);
  });

  test("reads the code of another office, and a date of eight digits", () => {
    expect(press([...signs("h29.17-20260817-00042"), "Enter"])).toEqual([{ code: "H29.17-20260817-00042" }]);
  });

  test("is still understood where an input method swallowed the signs", () => {
    const reader = createScanReader(null);
    for (const digit of signs(token)) reader.take({ key: "Process", code: `Digit${digit}` });
    expect(reader.take({ key: "Enter", code: "Enter" })).toEqual({ token });
  });

  test("is not seen in what a person types", () => {
    expect(press([...signs("2608170042"), "Enter"])).toEqual([]);
    expect(press([...signs(token), "Backspace", "Enter"])).toEqual([]);
    expect(press([...signs(token.slice(1)), "Enter"])).toEqual([]);
  });
});

describe("the boxes", () => {
  const type = (text: string, from: Entry = emptyEntry) =>
    signs(text).reduce((entry, sign) => enter(entry, { type: "sign", sign }), from);

  test("take digits only for the code, and make the office's code of them", () => {
    const entry = type("26x08a17-0042");
    expect(isCodeComplete(entry)).toBe(true);
    expect(codeOf(entry, "H29.162")).toBe("H29.162-260817-0042");
  });

  test("grow for a day with more than 9,999 dossiers", () => {
    expect(codeOf(type("26081710042"), "H29.162")).toBe("H29.162-260817-10042");
  });

  test("do not go on before the code is whole", () => {
    expect(enter(type("260817004"), { type: "next" }).step).toBe("code");
    expect(enter(type("2608170042"), { type: "next" }).step).toBe("pin");
  });

  test("take the PIN in small letters, and no sign that a PIN cannot have", () => {
    const entry = type("k7dz m4pbq", enter(type("2608170042"), { type: "next" }));
    expect(entry.pin).toBe("K7M4PB");
    expect(isComplete(entry)).toBe(true);
  });

  test("give back the code when more is erased than the PIN", () => {
    let entry = type("k", enter(type("2608170042"), { type: "next" }));
    entry = enter(entry, { type: "erase" });
    expect(entry).toMatchObject({ step: "pin", pin: "" });
    expect(enter(entry, { type: "erase" })).toMatchObject({ step: "code", digits: "2608170042" });
  });

  test("ask for the PIN of a scanned code, and keep that code as it was", () => {
    const entry = enter(type("26"), { type: "scanned", code: "H29.17-20260817-00042" });
    expect(entry.step).toBe("pin");
    expect(codeOf(entry, "H29.162")).toBe("H29.17-20260817-00042");
    expect(enter(entry, { type: "back" })).toEqual(emptyEntry);
  });

  test("keep nothing once cleared", () => {
    expect(enter(type("k7", enter(type("2608170042"), { type: "next" })), { type: "clear" })).toEqual(
      emptyEntry,
    );
  });
});
