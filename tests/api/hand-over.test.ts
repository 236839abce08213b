import { describe, expect, test } from "@jest/globals";
import { Colleagues } from "../../shared/contracts/accounts.ts";
import { QueueReply } from "../../shared/contracts/dossiers.ts";
import { aLandTransfer } from "../support/a-dossier.ts";
import { problemIn, type Caller } from "../support/caller.ts";
import { elsewhere, here, openOffice } from "../support/office.ts";

const office = openOffice();

async function taken(): Promise<string> {
  const { ref } = await (await office.as("clerk")).takeIn(aLandTransfer());
  await office.settled(ref);
  return ref;
}

/** What the office says to a command, whether yes or no. */
async function tries(who: Caller, ref: string, command: object) {
  const { version } = await (await office.as("clerk")).see(ref);
  return who.send("POST", `/api/dossiers/${ref}/commands`, command, { "if-match": `"${version}"` });
}

async function inQueue(who: Caller, queue: string): Promise<readonly string[]> {
  const { body } = await who.send("GET", `/api/dossiers?queue=${queue}&limit=200`);
  return QueueReply.parse(body).items.map(({ ref }) => ref);
}

describe("A dossier goes from hand to hand", () => {
  test("by the way of the office: counter, specialist, leader, seal, counter", async () => {
    const ref = await taken();
    const [clerk, specialist, leader] = [
      await office.as("clerk"),
      await office.as("specialist"),
      await office.as("leader"),
    ];
    const step = async () => (await clerk.see(ref)).step.id;
    expect(await step()).toBe("counter");
    await clerk.command(ref, { type: "handOver", note: "Đủ giấy tờ" });
    expect(await step()).toBe("specialist");
    await specialist.command(ref, { type: "start" });
    expect((await clerk.see(ref)).assignee).toMatchObject({ name: "Người Thử specialist" });
    await specialist.command(ref, { type: "propose" });
    expect(await step()).toBe("leader");
    await leader.command(ref, { type: "returnForCorrection", reason: "content", note: "Sai số thửa" });
    expect(await clerk.see(ref)).toMatchObject({
      step: { id: "specialist" },
      assignee: { name: "Người Thử specialist" },
    });
    await specialist.command(ref, { type: "propose" });
    await leader.command(ref, { type: "sign", result: { number: "417/GCN", title: "Giấy chứng nhận" } });
    expect(await step()).toBe("seal");
    await clerk.command(ref, { type: "finish" });
    expect(await clerk.see(ref)).toMatchObject({
      status: "processed",
      step: { id: "handBack" },
      result: { number: "417/GCN", title: "Giấy chứng nhận" },
    });
    await clerk.command(ref, { type: "returnResult" });
    expect((await clerk.see(ref)).status).toBe("returned");
  });

  test("every step has a due of its own, and the next one's begins with the hand-over", async () => {
    const ref = await taken();
    const clerk = await office.as("clerk");
    // A quarter, then seven tenths, of eight counted days from 25/11.
    expect((await clerk.see(ref)).step.dueAt).toBe("2026-11-26T10:00:00.000Z");
    await clerk.command(ref, { type: "handOver" });
    expect((await clerk.see(ref)).step.dueAt).toBe("2026-12-02T06:48:00.000Z");
    const specialist = await office.as("specialist");
    await specialist.command(ref, { type: "start" });
    await specialist.command(ref, { type: "requestSupplement", papers: [{ name: "Giấy tờ mẫu" }] });
    expect((await clerk.see(ref)).step.dueAt).toBeNull();
    await clerk.command(ref, { type: "receiveSupplement" });
    await office.settled(ref);
    expect((await clerk.see(ref)).step.dueAt).not.toBeNull();
  });

  test("not before its turn: nobody signs what was not proposed, and no clerk finishes what was not signed", async () => {
    const ref = await taken();
    const specialist = await office.as("specialist");
    await specialist.command(ref, { type: "start" });
    const early = await tries(await office.as("leader"), ref, { type: "sign" });
    expect(problemIn(early)).toMatchObject({ status: 409, code: "not-your-turn" });
    expect(problemIn(early).detail).toContain("chuyên viên");
    expect(problemIn(await tries(await office.as("clerk"), ref, { type: "finish" })).code).toBe(
      "not-your-turn",
    );
  });
});

describe("A claim", () => {
  test("of two at once has one winner, and the other is told who", async () => {
    const ref = await taken();
    const pair = [await office.as("clerk"), await office.as("clerk-2")];
    const { version } = await (await office.as("clerk")).see(ref);
    const path = `/api/dossiers/${ref}/commands`;
    const match = { "if-match": `"${version}"` };
    const answers = await Promise.all(pair.map((who) => who.send("POST", path, { type: "claim" }, match)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    if (!lost) throw new Error("nobody lost");
    expect(problemIn(lost).code).toBe("claimed-by-colleague");
    expect(problemIn(lost).detail).toMatch(/^Người Thử clerk(-2)? đã nhận hồ sơ này lúc 09:00 23\/11\.$/u);
  });

  test("keeps colleagues of the same role from the work, until a leader gives it to one of them", async () => {
    const ref = await taken();
    const [first, second] = [await office.as("specialist"), await office.as("specialist-2")];
    await first.command(ref, { type: "start" });
    const paper = { type: "requestSupplement", papers: [{ name: "Giấy tờ mẫu" }] };
    expect(problemIn(await tries(second, ref, paper)).code).toBe("claimed-by-colleague");
    const { body } = await (await office.as("leader")).send("GET", "/api/colleagues");
    const { people } = Colleagues.parse(body);
    const account = people.find(({ name }) => name === "Người Thử specialist-2")?.account ?? "";
    await (await office.as("leader")).command(ref, { type: "assign", assignee: account });
    expect((await tries(second, ref, paper)).status).toBe(200);
  });

  test("makes the lists of who has it, who waits and who is waited for", async () => {
    const ref = await taken();
    const [clerk, second, specialist] = [
      await office.as("clerk"),
      await office.as("clerk-2"),
      await office.as("specialist"),
    ];
    expect(await inQueue(clerk, "unclaimed")).toContain(ref);
    expect(await inQueue(specialist, "others")).toContain(ref);
    await clerk.command(ref, { type: "claim" });
    expect(await inQueue(clerk, "mine")).toContain(ref);
    expect(await inQueue(clerk, "unclaimed")).not.toContain(ref);
    expect(await inQueue(second, "others")).toContain(ref);
    expect(await inQueue(second, "mine")).not.toContain(ref);
    await clerk.command(ref, { type: "handOver" });
    expect(await inQueue(specialist, "unclaimed")).toContain(ref);
    expect(await inQueue(clerk, "others")).toContain(ref);
  });

  test("cannot be given to somebody who is not there, or whose step it is not", async () => {
    const ref = await taken();
    const clerk = await office.as("clerk");
    for (const assignee of ["nobody", `account-leader.${here}`, `account-specialist.${elsewhere}`]) {
      const problem = problemIn(await tries(clerk, ref, { type: "handOver", step: "specialist", assignee }));
      expect(problem).toMatchObject({ status: 422, code: "unknown-colleague" });
    }
    expect((await clerk.see(ref)).step.id).toBe("counter");
  });

  test("cannot be given to somebody who was disabled since the dossier before it", async () => {
    const [clerk, admin] = [await office.as("clerk"), await office.as("administrator")];
    const assignee = `account-specialist-2.${here}`;
    const gives = async () => tries(clerk, await taken(), { type: "handOver", step: "specialist", assignee });
    const disabled = (is: boolean) => admin.send("PUT", `/api/accounts/${assignee}`, { disabled: is });
    expect((await gives()).status).toBe(200);
    expect((await disabled(true)).status).toBe(200);
    expect(problemIn(await gives())).toMatchObject({ status: 422, code: "unknown-colleague" });
    await disabled(false);
    expect((await gives()).status).toBe(200);
  });
});

describe("Another agency", () => {
  test("sees a dossier while it works on it, and neither before nor after", async () => {
    const ref = await taken();
    const [clerk, specialist, theirs] = [
      await office.as("clerk"),
      await office.as("specialist"),
      await office.as("specialist", elsewhere),
    ];
    const looks = async () => (await theirs.send("GET", `/api/dossiers/${ref}`)).status;
    expect(await looks()).toBe(404);
    await clerk.command(ref, { type: "handOver", agency: elsewhere });
    expect(await looks()).toBe(200);
    expect(await inQueue(theirs, "unclaimed")).toContain(ref);
    expect(await inQueue(clerk, "others")).toContain(ref);
    expect(problemIn(await tries(specialist, ref, { type: "start" })).code).toBe("held-elsewhere");

    await theirs.command(ref, { type: "start" });
    expect(await inQueue(theirs, "mine")).toContain(ref);
    // Handing out, withdrawing and the receipt stay the business of who took it in.
    const notTheirs = await tries(await office.as("leader", elsewhere), ref, {
      type: "stop",
      decision: "01/QĐ",
    });
    expect(problemIn(notTheirs)).toMatchObject({ status: 409, code: "held-elsewhere" });

    await theirs.command(ref, { type: "handOver", step: "leader", agency: here });
    expect(await looks()).toBe(404);
    expect(await inQueue(await office.as("leader"), "unclaimed")).toContain(ref);
  });

  test("must exist", async () => {
    const ref = await taken();
    const problem = problemIn(
      await tries(await office.as("clerk"), ref, { type: "handOver", agency: "H29.999" }),
    );
    expect(problem).toMatchObject({ status: 422, code: "unknown-agency" });
  });
});
