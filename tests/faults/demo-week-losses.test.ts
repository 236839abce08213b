import { describe, expect, test } from "@jest/globals";
import type { Fact } from "../../scripts/demo-week/ledger.ts";
import type { StoredWeek } from "../../scripts/demo-week/read-week.ts";
import { summarise } from "../../scripts/demo-week/summarise.ts";
import { standardCalendar } from "../../shared/domain/calendar/index.ts";
import { accept, decide, take, type DossierState } from "../../shared/domain/dossiers/index.ts";
import { catalogue, versionInForce } from "../../shared/domain/procedures/index.ts";
import { instantOf } from "../../shared/domain/time/index.ts";

const calendar = standardCalendar();
const at = (clock: number) => new Date(instantOf("2026-11-30", clock * 60));
const actor = (role: "clerk" | "specialist" | "leader") => ({
  account: role,
  name: "Trần Ví Dụ",
  role,
  agency: "H29.162",
});

/** A certified copy that goes home: accepted, started, processed, planned. */
function aDossier(ref: string): DossierState {
  const procedure = catalogue.find(({ code }) => code === "2.000815");
  const version = procedure && versionInForce(procedure, "2026-11-30");
  const procedureCase = version?.cases[0];
  if (!procedure || !version || !procedureCase) throw new Error("the catalogue has certified copies");
  const { state } = accept(
    {
      returnMode: "home",
      hasHomeAddress: true,
      hasLand: false,
      hasCivilStatus: false,
      fee: 2_000,
      partiesDigest: "",
      promise: null,
    },
    { ref, now: at(9), actor: actor("clerk"), procedure, version, procedureCase, workflow: null, calendar },
  );
  const started = decide(
    state,
    { type: "start" },
    { now: at(10), calendar: standardCalendar(), actor: actor("specialist") },
  ).state;
  const processed = decide(
    started,
    { type: "finish" },
    { now: at(11), calendar: standardCalendar(), actor: actor("leader") },
  ).state;
  const fact = { kind: "planned", deliveryId: `${ref}-3`, deliveryVersion: 1 } as const;
  const planned = take(processed, { type: "recordHomeReturn", fact }, { now: at(11), job: "plan-delivery" });
  if (!planned) throw new Error("a processed dossier can be planned");
  return planned.state;
}

function aWeek(): StoredWeek {
  const dossiers = ["one", "two"].map((ref) => ({
    state: aDossier(ref),
    field: "certification" as const,
    imported: false,
  }));
  return { dossiers, deliveryVersions: new Set(["one-3 1", "two-3 1"]) };
}

const everything = () => true;

function summaryOf(
  week: StoredWeek,
  facts: readonly Fact[],
  learned: (ref: string, version: number) => boolean = everything,
) {
  return summarise(week, { facts, learned, calendar, endsAt: instantOf("2026-12-04", 20 * 60) });
}

describe("What a week has lost", () => {
  const acknowledged: readonly Fact[] = [
    { ref: "one", type: "accepted", version: 1 },
    { ref: "two", type: "processed", version: 3 },
    { ref: "two", deliveryId: "two-3", deliveryVersion: 1 },
  ];

  test("is nothing when all that was acknowledged is there and the kiosk saw every version", () => {
    expect(summaryOf(aWeek(), acknowledged)).toMatchObject({
      received: 2,
      onTime: 2,
      versions: 8,
      seen: 8,
      lost: 0,
    });
  });

  test("counts a dossier that was acknowledged and is not in the database", () => {
    const facts: readonly Fact[] = [...acknowledged, { ref: "three", type: "accepted", version: 1 }];
    expect(summaryOf(aWeek(), facts).lost).toBe(1);
  });

  test("counts a command whose version says something else", () => {
    const facts: readonly Fact[] = [...acknowledged, { ref: "one", type: "withdrawn", version: 3 }];
    expect(summaryOf(aWeek(), facts).lost).toBe(1);
  });

  test("counts a packet's fact that its dossier never learned of", () => {
    const week = aWeek();
    const deliveryVersions = new Set([...week.deliveryVersions, "one-3 2"]);
    const facts: readonly Fact[] = [...acknowledged, { ref: "one", deliveryId: "one-3", deliveryVersion: 2 }];
    expect(summaryOf({ ...week, deliveryVersions }, facts).lost).toBe(1);
  });

  test("counts every version that the watching kiosk never learned of", () => {
    const deaf = (ref: string, version: number) => !(ref === "two" && version >= 3);
    expect(summaryOf(aWeek(), acknowledged, deaf)).toMatchObject({ versions: 8, seen: 6, lost: 2 });
  });
});
