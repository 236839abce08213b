import { beforeEach, describe, expect, test } from "@jest/globals";
import { Answered, Draft, Submission } from "../../shared/contracts/drafts.ts";
import { aDwelling } from "../support/a-dossier.ts";
import { aJpeg, aPdf } from "../support/a-file.ts";
import { aResident } from "../support/a-resident.ts";
import { problemIn } from "../support/caller.ts";
import { openOffice } from "../support/office.ts";

const office = openOffice();
let dialled = 0;
const aPhone = () => `0933${String((dialled += 1)).padStart(6, "0")}`;
const twoPapers = {
  type: "requestSupplement",
  papers: [{ name: "Giấy chứng nhận bản gốc", note: "Bản có dấu" }, { name: "Ảnh chân dung" }],
} as const;
beforeEach(() => office.setClock("2026-11-23T09:00:00+07:00"));

/** A dossier that waits for two papers, and its look-up. */
async function asked(phone: string) {
  const clerk = await office.as("clerk");
  const submitter = { name: "Nguyễn Văn Mẫu", phone };
  const { ref, token } = await clerk.takeIn(
    aDwelling({ submitter, answer: { ...twoPapers, papers: [...twoPapers.papers] } }),
  );
  return { clerk, ref, token, ticket: (await office.stranger.track({ token })).ticket };
}

describe("Papers that are asked for", () => {
  test("are answered one by one; handed in once there is a file of each, and the clerk sees which are new", async () => {
    const { clerk, ref, ticket } = await asked(aPhone());
    const resident = await aResident(office, { ticket });
    const opened = await resident.send("POST", "/api/tracking/answer", { ticket });
    const { id } = opened.body as { id: string };
    expect(await resident.draft(id)).toMatchObject({ kind: "answer", asked: [{ note: "Bản có dấu" }, {}] });
    expect(problemIn(await resident.upload(id, aPdf(), { paper: "2" })).code).toBe("not-found");
    expect((await resident.upload(id, aPdf(), { paper: "0" })).status).toBe(201);
    const missing = problemIn(await resident.send("POST", `/api/drafts/${id}/answer`));
    expect(missing).toMatchObject({ code: "papers-not-handed-in", params: { papers: ["Ảnh chân dung"] } });

    // The next day it is still there.
    await office.setClock("2026-11-25T08:00:00+07:00");
    expect((await resident.draft(id)).files).toHaveLength(1);
    await resident.upload(id, aJpeg(), { paper: "1", name: "anh.jpg" });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => resident.send("POST", `/api/drafts/${id}/answer`)),
    );
    for (const { body } of answers) expect(Answered.parse(body)).toEqual({ ref, status: "submitted" });
    const view = await clerk.see(ref);
    expect(view).toMatchObject({ status: "submitted", missing: [] });
    expect(view.history.filter(({ type }) => type === "supplementReceived")).toMatchObject([
      { by: "resident" },
    ]);
    expect(view.papers).toMatchObject([
      {
        name: "Giấy chứng nhận bản gốc",
        answeredAt: "2026-11-25T01:00:00.000Z",
        files: [{ name: "to-khai.pdf" }],
      },
      { name: "Ảnh chân dung", answeredAt: "2026-11-25T01:00:00.000Z", files: [{ name: "anh.jpg" }] },
    ]);
    await office.settled(ref);
    expect(
      await office
        .messages()
        .countDocuments({ template: "supplementReceived", _id: new RegExp(`^${ref}`, "u") }),
    ).toBe(1);
    expect((await resident.send("GET", "/api/drafts")).body).toEqual({ items: [] });
  });

  test("after acceptance let the clock go on, and are asked anew with a draft of their own", async () => {
    const resident = await aResident(office, { phone: aPhone() });
    const { id, version } = await resident.ready();
    const { ref, token } = Submission.parse((await resident.submit(id, version)).body);
    const clerk = await office.as("clerk");
    await clerk.command(ref, { type: "accept" });
    await (await office.as("specialist")).command(ref, { type: "start" });
    for (const round of [1, 2]) {
      await (
        await office.as("specialist")
      ).command(ref, { ...twoPapers, papers: [{ name: `Giấy ${round}` }] });
      const { ticket } = await office.stranger.track({ token });
      const answer = await resident.send("POST", "/api/tracking/answer", { ticket });
      const draft = answer.body as { id: string };
      await resident.upload(draft.id, aPdf(), { paper: "0" });
      expect((await resident.send("POST", `/api/drafts/${draft.id}/answer`)).body).toMatchObject({
        status: "processing",
      });
    }
    const papers = (await clerk.see(ref)).papers.map(({ name, files }) => [name, files.length]);
    expect(papers.slice(-2)).toEqual([
      ["Giấy 1", 1],
      ["Giấy 2", 1],
    ]);
  });

  test("need the receipt, and the submitter's phone at hand", async () => {
    const phone = aPhone();
    const { ticket } = await asked(phone);
    const other = await aResident(office, { phone: aPhone() });
    const theirs = await aResident(office, { phone });
    const open = (who: typeof other) => who.send("POST", "/api/tracking/answer", { ticket });
    expect(problemIn(await open(other)).code).toBe("phone-check-needed");
    expect((await open(theirs)).status).toBe(200);
    await office.setClock("2026-11-23T09:10:01+07:00");
    expect(problemIn(await open(theirs)).code).toBe("phone-check-needed");
    const noTicket = await theirs.send("POST", "/api/tracking/answer", { ticket: "made up" });
    expect(problemIn(noTicket).code).toBe("ticket-expired");
    expect(
      problemIn(await office.stranger.send("POST", "/api/phone-checks", { ticket: "made up" })).code,
    ).toBe("ticket-expired");
  });

  test("that came to the counter meanwhile are not answered again, and nothing of the answer stays", async () => {
    const { clerk, ref, ticket } = await asked(aPhone());
    const resident = await aResident(office, { ticket });
    const { id } = (await resident.send("POST", "/api/tracking/answer", { ticket })).body as { id: string };
    await resident.upload(id, aPdf(), { paper: "0" });
    await clerk.command(ref, { type: "receiveSupplement" });
    expect(problemIn(await resident.upload(id, aPdf(), { paper: "1" })).code).toBe("draft-closed");
    expect(problemIn(await resident.send("POST", `/api/drafts/${id}/answer`)).code).toBe("draft-closed");
    expect(problemIn(await resident.send("POST", "/api/tracking/answer", { ticket })).code).toBe(
      "forbidden-transition",
    );
    expect((await clerk.see(ref)).papers.flatMap(({ files }) => files)).toEqual([]);
    expect(Draft.safeParse((await resident.send("GET", `/api/drafts/${id}`)).body).success).toBe(false);
  });
});
