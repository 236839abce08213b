import { describe, expect, test } from "@jest/globals";
import {
  assertMayAnswer,
  helpCallState,
  isConnected,
  type HelpCall,
} from "../../../shared/domain/devices/index.ts";

const nine = new Date("2026-11-23T09:00:00+07:00");
const later = (seconds: number) => new Date(nine.getTime() + seconds * 1_000);
const call: HelpCall = { answeredBy: null, standsUntil: later(600), ended: false };

describe("A call for help", () => {
  test("is open until somebody comes, somebody ends it, or its time is over", () => {
    expect(helpCallState(call, nine)).toBe("open");
    expect(helpCallState({ ...call, answeredBy: "a" }, nine)).toBe("answered");
    expect(helpCallState({ ...call, answeredBy: "a", ended: true }, nine)).toBe("over");
    expect(helpCallState(call, later(599))).toBe("open");
    expect(helpCallState(call, later(600))).toBe("over");
  });

  test("is answered by the first clerk, who may say so twice", () => {
    expect(() => assertMayAnswer(call, "a", nine, "")).not.toThrow();
    const answered = { ...call, answeredBy: "a" };
    expect(() => assertMayAnswer(answered, "a", nine, "Lê Thử")).not.toThrow();
    expect(() => assertMayAnswer(answered, "b", nine, "Lê Thử")).toThrow("help-call-answered");
    expect(() => assertMayAnswer(call, "b", later(600), "")).toThrow("help-call-over");
  });
});

test("A device is connected while a server says so, and two minutes longer", () => {
  expect(isConnected(null, nine)).toBe(false);
  expect(isConnected(nine, later(149))).toBe(true);
  expect(isConnected(nine, later(150))).toBe(false);
});
