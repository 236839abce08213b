import { expect, test } from "@jest/globals";
import { gatherer } from "../../../worker/relay/gather.ts";
import { until } from "../../support/until.ts";

function aRelay() {
  const handed: { readonly job: string; readonly entries: readonly string[] }[] = [];
  const relay = gatherer(async (job, owed) => {
    handed.push({ job, entries: owed.map(({ id }) => id) });
  });
  const owe = (job: string, id: string) => relay.add({ job, id, owner: "a dossier" });
  return { handed, owe };
}

test("a schedule that a screen watches for goes at once, and the messages of a moment follow as one job", async () => {
  const { handed, owe } = aRelay();
  owe("notify", "first message");
  owe("schedule-deadlines", "schedule");
  owe("notify", "second message");
  await until("both jobs are handed on", () => handed.length === 2);
  expect(handed).toEqual([
    { job: "schedule-deadlines", entries: ["schedule"] },
    { job: "notify", entries: ["first message", "second message"] },
  ]);
});

test("a message that comes when the others have gone waits for nobody but its own moment", async () => {
  const { handed, owe } = aRelay();
  owe("notify", "first message");
  await until("it is handed on", () => handed.length === 1);
  owe("notify", "second message");
  await until("the second is handed on", () => handed.length === 2);
  expect(handed.map(({ entries }) => entries)).toEqual([["first message"], ["second message"]]);
});
