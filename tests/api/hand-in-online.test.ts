import { beforeEach, describe, expect, test } from "@jest/globals";
import { Submission } from "../../shared/contracts/drafts.ts";
import { aJpeg, aPdf } from "../support/a-file.ts";
import { aResident, filled, type Resident } from "../support/a-resident.ts";
import { problemIn } from "../support/caller.ts";
import { readPaper } from "../papers/read-paper.ts";
import { openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice();
const sundayNight = "2026-11-22T21:40:00+07:00";
let dialled = 0;
let resident: Resident;
beforeEach(async () => {
  await office.setClock(sundayNight);
  resident = await aResident(office, { phone: `0922${String((dialled += 1)).padStart(6, "0")}` });
});
const count = (name: string) => office.db().collection(name).countDocuments();

describe("On Sunday at 21:40", () => {
  test("a resident hands in; accepted on Monday at 07:30 it is due on Friday, and both instants are told", async () => {
    const { id, version } = await resident.ready();
    await resident.upload(id, aJpeg(), { paper: "identity", name: "căn cước.jpg" });
    const submitted = Submission.parse((await resident.submit(id, version)).body);
    expect(submitted).toMatchObject({
      ref: id,
      status: "submitted",
      statusNo: 1,
      submittedAt: "2026-11-22T14:40:00.000Z",
      looksAt: "2026-11-23T00:30:00.000Z",
      repliesBy: "2026-11-23T10:00:00.000Z",
    });
    expect(submitted.code).toMatch(/^H29\.162-261122-\d{4}$/u);
    await office.settled(id);
    const told = await office.messages().findOne({ _id: `${id}-1-notify` });
    expect(told?.text).toMatch(
      /nộp trên mạng lúc 21:40 Chủ\u00A0nhật\u00A022\/11.*trước 17:00 thứ\u00A0Hai\u00A023\/11/u,
    );

    const clerk = await office.as("clerk");
    const view = await clerk.see(id);
    expect(view).toMatchObject({ online: true, promiseBasis: "reply", status: "submitted" });
    expect(view.papers).toMatchObject([
      { copies: 1, brought: false, files: [{ name: "to-khai.pdf", type: "application/pdf", size: 400 }] },
      { copies: 1, brought: true, files: [{ name: "căn cước.jpg", type: "image/jpeg" }] },
    ]);
    expect(view.history[0]).toMatchObject({ type: "submitted", by: "resident" });
    expect((await clerk.send("GET", "/api/dossiers?queue=new")).body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ ref: id })]),
    });

    await office.setClock("2026-11-23T07:30:00+07:00");
    await clerk.command(id, { type: "accept" });
    await office.settled(id);
    const snapshot = await office.stranger.track({ token: submitted.token });
    expect(snapshot).toMatchObject({
      status: "accepted",
      submittedAt: "2026-11-22T14:40:00.000Z",
      acceptedAt: "2026-11-23T00:30:00.000Z",
      promise: { dueAt: "2026-11-27T10:00:00.000Z" },
    });
    expect(await office.stranger.track({ code: submitted.code, pin: submitted.pin })).toMatchObject({
      ref: id,
    });
    const pdf = await fetch(`${office.house.baseUrl}/api/dossiers/${id}/receipt.pdf`, {
      headers: { cookie: clerk.cookie },
    });
    const { text } = await readPaper(new Uint8Array(await pdf.arrayBuffer()));
    for (const part of [/Nộp lúc\s+21:40/u, /Nhận lúc\s+07:30/u, /27\/11/u]) expect(text).toMatch(part);
    const accepted = await until("the acceptance is told", () =>
      office.messages().findOne({ template: "acceptedOnline", _id: new RegExp(`^${id}`, "u") }),
    );
    expect(accepted.text).toContain("27/11");
  });

  test("handed in twenty times at once, and again later, it is one dossier with one answer", async () => {
    const { id, version } = await resident.ready();
    const before = await count("dossiers");
    const answers = await Promise.all(Array.from({ length: 20 }, () => resident.submit(id, version)));
    await office.setClock("2026-11-23T08:00:00+07:00");
    answers.push(await resident.submit(id, version));
    const [first, ...others] = answers.map(({ body }) => Submission.parse(body));
    for (const other of others) expect(other).toEqual(first);
    expect(await count("dossiers")).toBe(before + 1);
    expect((await resident.send("GET", "/api/drafts")).body).toEqual({ items: [] });
    expect(problemIn(await resident.upload(id, aPdf())).code).toBe("draft-closed");
  });

  test("what the server was killed over is handed in by the next try, with the hour of the first", async () => {
    const { id, version } = await resident.ready();
    const drafts = office.db().collection<{ _id: string }>("drafts");
    await drafts.updateOne({ _id: id }, { $set: { frozenAt: new Date(sundayNight) } });
    await office.setClock("2026-11-23T10:00:00+07:00");
    expect(await resident.draft(id)).toMatchObject({ frozen: true, looksAt: "2026-11-23T00:30:00.000Z" });
    expect(problemIn(await resident.save(id, version, filled)).code).toBe("draft-closed");
    expect(Submission.parse((await resident.submit(id, 1)).body).submittedAt).toBe(
      "2026-11-22T14:40:00.000Z",
    );
  });
});

describe("What is handed in", () => {
  test("is checked against the papers of the case, and each that is missing is named", async () => {
    const { id, version } = await resident.begin();
    const saved = await resident.save(id, version, { ...filled, brought: [] });
    expect(saved.status).toBe(200);
    const none = problemIn(await resident.submit(id, 2));
    expect(none).toMatchObject({ code: "papers-not-handed-in", status: 422 });
    expect(none.detail).toContain("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân");
    expect(none.detail).toContain("Căn cước hoặc hộ chiếu");
    await resident.upload(id, aPdf());
    expect(problemIn(await resident.submit(id, 2)).params).toEqual({ papers: ["Căn cước hoặc hộ chiếu"] });
  });

  test("is checked field by field by the contract of intake", async () => {
    const { id, version } = await resident.begin();
    await resident.save(id, version, { submitter: { name: "", idNumber: "12", address: "" } });
    const problem = problemIn(await resident.submit(id, 2));
    expect(problem.code).toBe("invalid-request");
    expect(problem.errors?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["submitter.name", "submitter.idNumber", "civilStatus.persons"]),
    );
  });

  test("bears the phone that was verified, whatever was typed", async () => {
    const { id, version } = await resident.ready();
    await resident.submit(id, version);
    const { phone } = (await (await office.as("clerk")).see(id)).submitter;
    expect(phone).toBe(`0922${String(dialled).padStart(6, "0")}`);
  });

  test("cannot be a procedure that both must come for, or one that is not there", async () => {
    const refused = await resident.send("POST", "/api/drafts", { procedureCode: "1.000894" });
    expect(problemIn(refused).code).toBe("not-online");
    const unknown = await resident.send("POST", "/api/drafts", { procedureCode: "9.999999" });
    expect(problemIn(unknown).code).toBe("unknown-procedure");
  });

  test("is the newest: what another device has changed is not handed in unseen", async () => {
    const { id, version } = await resident.ready();
    await resident.save(id, version, filled);
    expect(problemIn(await resident.submit(id, version)).code).toBe("draft-changed");
    expect(problemIn(await resident.save(id, version, filled)).code).toBe("draft-changed");
    expect((await resident.submit(id, version + 1)).status).toBe(200);
  });

  test("is one of five at a time", async () => {
    const codes = ["1.004873", "1.013314", "2.000635", "1.004837", "1.004884", "1.009141"];
    const answers = [];
    for (const procedureCode of codes)
      answers.push(await resident.send("POST", "/api/drafts", { procedureCode }));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 409]);
  });
});

test("what is promised to who is not at the counter counts from when the office looks", async () => {
  const dueOf = async (query: string) => {
    const { body } = await office.stranger.send("GET", `/api/procedures/1.004873/promises${query}`);
    return (body as { items: { dueAt: string }[] }).items[0]?.dueAt;
  };
  expect([await dueOf(""), await dueOf("?from=office")]).toEqual([
    "2026-11-26T10:00:00.000Z",
    "2026-11-27T10:00:00.000Z",
  ]);
});

test("what lies in the database of a draft and its files names nobody", async () => {
  const { id } = await resident.ready();
  await resident.upload(id, aPdf(), { name: "Đơn của Nguyễn Văn Mẫu.pdf" });
  const names = ["drafts", "files.files", "phoneTokens", "phoneChecks"];
  const all = await Promise.all(names.map((name) => office.db().collection(name).find().toArray()));
  expect(all.map(({ length }) => length > 0)).toEqual([true, true, true, true]);
  expect(JSON.stringify(all)).not.toMatch(/Nguyễn|Số Mẫu|079111222333|1990-01-02|0922\d{6}/u);
});

describe("A file of a dossier", () => {
  test("is read at the desk by who may read papers, is noted, and can do nothing in a browser", async () => {
    const { id, version } = await resident.ready();
    await resident.upload(id, aPdf(200_000), { name: 'Đơn "mới".pdf' });
    const sent = aPdf(200_000);
    await resident.submit(id, version);
    const clerk = await office.as("clerk");
    const file = (await clerk.see(id)).papers[0]?.files.find(({ size }) => size === 200_000);
    const path = `/api/dossiers/${id}/files/${file?.id ?? ""}`;
    const answer = await fetch(office.house.baseUrl + path, { headers: { cookie: clerk.cookie } });
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(sent))).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": 'inline; filename="Don _moi_.pdf"',
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringMatching(/^sandbox; default-src 'none'/u),
      "cache-control": "no-store",
    });
    const elsewhere = await office.as("clerk", "H29.163");
    expect((await elsewhere.send("GET", path)).status).toBe(404);
    expect((await (await office.as("courier")).send("GET", path)).status).toBe(403);
    expect((await resident.send("GET", path)).status).toBe(401);
    expect((await clerk.send("GET", `/api/dossiers/${id}/files/${"0".repeat(24)}`)).status).toBe(404);
    const log = await (await office.as("auditor")).send("GET", `/api/readings?dossier=${id}`);
    expect(JSON.stringify(log.body)).toContain("Người Thử clerk");
  });
});
