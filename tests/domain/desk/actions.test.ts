import { describe, expect, test } from "@jest/globals";
import { faces, planActions } from "../../../client/desk/dossier/action-plan.ts";
import { nameOfKey } from "../../../client/desk/keys/key-event.ts";
import type { Role } from "../../../shared/domain/accounts/index.ts";
import { commandRules, commandTypes, statuses, type Status } from "../../../shared/domain/dossiers/index.ts";

/** A dossier's commands as the server would list them. */
function seenBy(role: Role, status: Status) {
  return planActions({
    status,
    commands: commandTypes.map((type) => {
      const { roles, from } = commandRules[type];
      const why = !roles.includes(role) ? "role" : from.includes(status) ? null : "status";
      return { type, allowed: why === null, why, delegated: false };
    }),
  });
}

describe("What a person can do with a dossier", () => {
  test("the main action is what the status waits for, of whoever may do it", () => {
    expect(seenBy("specialist", "accepted").main).toBe("start");
    expect(seenBy("leader", "processing").main).toBe("sign");
    expect(seenBy("specialist", "processing").main).toBe("propose");
    expect(seenBy("clerk", "supplementRequested").main).toBe("receiveSupplement");
    expect(seenBy("clerk", "processed").main).toBe("returnResult");
    expect(seenBy("clerk", "accepted").main).toBeNull();
    expect(seenBy("auditor", "processing").main).toBeNull();
  });

  test("every command is somewhere: possible, not now, later, or somebody else's", () => {
    for (const status of statuses) {
      const { main, usual, exceptional, notNow, later } = seenBy("leader", status);
      const shown = [
        main,
        ...usual,
        ...exceptional,
        ...notNow.map(({ type }) => type),
        ...later.map(({ type }) => type),
      ];
      const own = commandTypes.filter((type) => commandRules[type].roles.includes("leader"));
      expect(shown.filter((type) => type !== null).toSorted()).toEqual(own.toSorted());
    }
  });

  test("the next step of a dossier in progress is named although it is another person's", () => {
    expect(seenBy("specialist", "processing").others).toContain("finish");
    expect(seenBy("clerk", "processing").notNow.map(({ type }) => type)).toContain("returnResult");
  });

  test("no two actions that are possible together share a key", () => {
    for (const status of statuses) {
      const keys = commandTypes
        .filter((type) => commandRules[type].from.includes(status))
        .map((type) => faces[type].key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe("A key press", () => {
  const press = (key: string, held: Partial<Parameters<typeof nameOfKey>[0]> = {}) =>
    nameOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

  test("is a single key whatever the caps lock says, and never one together with Ctrl, Alt or Shift", () => {
    expect(press("j")).toBe("j");
    expect(press("J")).toBe("j");
    expect(press("J", { shiftKey: true })).toBeNull();
    expect(press("p", { ctrlKey: true })).toBeNull();
    expect(press("j", { altKey: true })).toBeNull();
  });

  test("sends with Ctrl or Command, and ? needs the Shift it is typed with", () => {
    expect(press("Enter", { ctrlKey: true })).toBe("Ctrl+Enter");
    expect(press("Enter", { metaKey: true })).toBe("Ctrl+Enter");
    expect(press("?", { shiftKey: true })).toBe("?");
    expect(press("F5")).toBeNull();
  });
});
