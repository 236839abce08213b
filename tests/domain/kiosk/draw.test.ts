import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { OfferedSitting } from "../../../client/api/offered-sittings.ts";
import { nextWithPlace, placesIn, takes } from "../../../client/api/offered-sittings.ts";
import { choicePage, mostKeys } from "../../../client/kiosk/draw/choices.ts";
import { hallAt } from "../../../client/kiosk/draw/hall.ts";

const at = (time: string, day = "2026-11-25") => Date.parse(`${day}T${time}:00+07:00`);

function anOffer(changes: Partial<OfferedSitting> = {}): OfferedSitting {
  const date = changes.date ?? "2026-11-25";
  return {
    id: `evening-${date}`,
    date,
    start: 1_050,
    end: 1_200,
    state: "planned",
    procedures: null,
    slots: [
      { start: 1_050, free: 0 },
      { start: 1_065, free: 2 },
    ],
    drawing: false,
    drawsFrom: new Date(at("17:00", date)).toISOString(),
    endsAt: new Date(at("20:00", date)).toISOString(),
    ...changes,
  };
}
const full = [{ start: 1_050, free: 0 }];

describe("The keys to choose from", () => {
  test("show every choice once, in order, at most six at a time, and lead on while there are more", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 60 }), (choices) => {
        const pages = [];
        for (let page = 0; page === 0 || pages[page - 1]?.hasMore; page += 1) {
          pages.push(choicePage(choices, page));
        }
        expect(pages.flatMap(({ shown }) => shown)).toEqual(choices);
        for (const { shown, hasMore } of pages) {
          expect(shown.length + (hasMore ? 1 : 0)).toBeLessThanOrEqual(mostKeys);
          if (choices.length > 0) expect(shown.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe("The hall", () => {
  test("offers numbers on the day of a sitting only, until its end", () => {
    const items = [anOffer()];
    expect(hallAt(items, at("16:00", "2026-11-24"))).toBeNull();
    expect(hallAt(items, at("16:59"))).toMatchObject({ standing: "early" });
    expect(hallAt([anOffer({ drawing: true })], at("17:00"))).toMatchObject({ standing: "drawing" });
    expect(hallAt(items, at("17:00"))).toMatchObject({ standing: "full" });
    expect(hallAt(items, at("20:00"))).toBeNull();
  });

  test("goes to the sitting that draws, where a day has two", () => {
    const morning = anOffer({ id: "morning", endsAt: new Date(at("11:30")).toISOString() });
    const evening = anOffer({ drawing: true });
    expect(hallAt([morning, evening], at("11:00"))?.today.id).toBe(evening.id);
  });

  test("names the next sitting with a place, never the one that is full", () => {
    const friday = anOffer({ date: "2026-11-27", slots: full });
    const saturday = anOffer({ date: "2026-11-28" });
    expect(hallAt([anOffer({ slots: full }), friday, saturday], at("18:00"))).toMatchObject({
      standing: "full",
      next: { id: saturday.id },
    });
    expect(hallAt([anOffer({ slots: full }), friday], at("18:00"))?.next).toBeNull();
  });
});

describe("What is offered", () => {
  test("is the first sitting with a place that takes the procedure", () => {
    const narrow = anOffer({ procedures: ["2.000815"] });
    const wide = anOffer({ date: "2026-11-27" });
    expect([takes(narrow, "2.000815"), takes(narrow, "1.004873"), takes(wide, "1.004873")]).toEqual([
      true,
      false,
      true,
    ]);
    expect(placesIn(narrow)).toBe(2);
    expect(nextWithPlace([narrow, wide])).toBe(narrow);
    expect(nextWithPlace([narrow, wide], "1.004873")).toBe(wide);
    expect(nextWithPlace([anOffer({ slots: full })])).toBeNull();
  });
});
