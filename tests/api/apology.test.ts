import { beforeEach, describe, expect, test } from "@jest/globals";
import { readPaper } from "../papers/read-paper.ts";
import { aLandTransfer } from "../support/a-dossier.ts";
import { mondayMorning, openOffice } from "../support/office.ts";
import { problemIn } from "../support/caller.ts";
import { until } from "../support/until.ts";

const office = openOffice();
const at = (wall: string) => new Date(`${wall.replace(" ", "T")}+07:00`);
const reason = { kind: "otherAgency" } as const;

beforeEach(() => office.setClock(mondayMorning));

async function started() {
  const taken = await (await office.as("clerk")).takeIn(aLandTransfer());
  await office.settled(taken.ref);
  await (await office.as("specialist")).command(taken.ref, { type: "start" });
  return taken;
}

async function letterOf(ref: string): Promise<string> {
  const { cookie } = await office.as("clerk");
  const response = await fetch(`${office.house.baseUrl}/api/dossiers/${ref}/apology.pdf`, {
    headers: { cookie },
  });
  expect(response.headers.get("content-type")).toBe("application/pdf");
  return (await readPaper(new Uint8Array(await response.arrayBuffer()))).text;
}

const messages = (ref: string) =>
  office
    .messages()
    .find({ _id: new RegExp(`^${ref}-`) })
    .toArray();

describe("An office that misses its promise", () => {
  test("owes an apology, prints it, names a new date, and tells the resident", async () => {
    const { ref, token } = await started();
    const clerk = await office.as("clerk");
    expect(problemIn(await clerk.send("GET", `/api/dossiers/${ref}/apology.pdf`)).code).toBe("not-found");
    await office.setClock(at("2026-12-04 17:01"));
    await until("the apology is owed", async () => (await clerk.see(ref)).apology !== null);
    expect((await clerk.see(ref)).apology).toMatchObject({
      cause: "overdue",
      was: at("2026-12-04 17:00").toISOString(),
      proposed: at("2026-12-10 17:00").toISOString(),
    });
    const queue = await clerk.send("GET", "/api/dossiers?queue=apologiesOwed");
    expect(JSON.stringify(queue.body)).toContain(ref);
    expect(await letterOf(ref)).toContain("Bản dự thảo");

    await clerk.command(ref, { type: "apologise", reason });
    await office.settled(ref);
    const letter = await letterOf(ref);
    expect(letter).not.toContain("Bản dự thảo");
    expect(letter).toContain("Chờ cơ quan khác trả lời");
    const snapshot = await office.stranger.track({ token });
    expect(snapshot).toMatchObject({
      late: true,
      newDate: at("2026-12-10 17:00").toISOString(),
      lateReason: "otherAgency",
      promise: { dueAt: at("2026-12-04 17:00").toISOString() },
    });
    expect(snapshot.road.find(({ key }) => key === "processed")?.at).toBe(snapshot.newDate);
    expect(await messages(ref)).toEqual([
      expect.objectContaining({ template: "apologised", text: expect.stringContaining("10/12") }),
    ]);
    const after = await clerk.send("GET", "/api/dossiers?queue=apologiesOwed");
    expect(JSON.stringify(after.body)).not.toContain(ref);
    const foreign = await (
      await office.as("clerk", "H29.163")
    ).send("GET", `/api/dossiers/${ref}/apology.pdf`);
    expect(problemIn(foreign).code).toBe("not-found");
  });

  test("extends once: the schedule follows, the resident is told, a second time is refused", async () => {
    const { ref } = await started();
    const leader = await office.as("leader");
    const limit = { kind: "workingDays", amount: 3 } as const;
    await leader.command(ref, { type: "extend", limit, reason });
    await office.settled(ref);
    const view = await leader.see(ref);
    expect(view.dueAt).toBe(at("2026-12-09 17:00").toISOString());
    expect(view.apology).toMatchObject({ cause: "extension", proposed: view.dueAt });
    expect((await messages(ref)).map(({ template }) => template)).toEqual(["extended"]);
    const again = await leader.send(
      "POST",
      `/api/dossiers/${ref}/commands`,
      { type: "extend", limit, reason },
      { "if-match": `"${view.version}"` },
    );
    expect(problemIn(again)).toMatchObject({ status: 409, code: "extension-already-given" });
  });
});
