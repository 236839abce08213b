import { afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { mostFileBytes } from "../../shared/domain/uploads/index.ts";
import { aJpeg, aPdf, aPng, aScript, turnedName } from "../support/a-file.ts";
import { aResident, type Resident } from "../support/a-resident.ts";
import { problemIn } from "../support/caller.ts";
import { openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice();
let resident: Resident;
let id = "";

beforeAll(async () => {
  resident = await aResident(office, { phone: "0900 000 417" });
  ({ id } = await resident.begin());
}, 60_000);

const kept = async () => ({
  files: await office.db().collection("files.files").countDocuments(),
  chunks: await office.db().collection("files.chunks").countDocuments(),
  draft: (await resident.draft(id)).files.length,
});
const nothing = { files: 0, chunks: 0, draft: 0 };
const loose = async () => {
  const draft = await office
    .db()
    .collection<{ _id: string; loose: unknown[] }>("drafts")
    .findOne({ _id: id });
  return draft?.loose;
};

describe("A file that cannot be taken", () => {
  afterEach(async () => {
    expect(await kept()).toEqual(nothing);
    expect(await loose()).toEqual([]);
  });

  test.each([
    ["a script named .pdf", aScript(), {}, 415, "file-type-refused"],
    [
      "one point claiming 60,000 × 60,000",
      aPng(60_000, 60_000),
      { name: "anh.png" },
      422,
      "picture-too-large",
    ],
    ["the same as JPEG", aJpeg(60_000, 60_000), { name: "anh.jpg" }, 422, "picture-too-large"],
    ["ten megabytes and one byte", aPdf(mostFileBytes + 1), {}, 413, "file-too-large"],
    ["a name with slashes", aPdf(), { name: "../../to-khai.pdf" }, 422, "file-name-refused"],
    ["a name read the other way round", aPdf(), { name: turnedName }, 422, "file-name-refused"],
    ["a PDF that breaks off", aPdf(900_000).slice(0, 800_000), {}, 422, "file-damaged"],
    ["nothing at all", new Uint8Array(0), {}, 415, "file-type-refused"],
    ["a PDF that is called a web page", aPdf(), { type: "text/html" }, 415, "file-type-refused"],
    ["JSON", aPdf(), { type: "application/json" }, 415, "file-type-refused"],
  ])(
    "%s is refused, in the resident's language, and leaves nothing",
    async (_name, file, how, status, code) => {
      const vietnamese = problemIn(await resident.upload(id, file, how));
      const english = problemIn(await resident.upload(id, file, { ...how, language: "en" }));
      expect([vietnamese, english]).toMatchObject([
        { status, code },
        { status, code },
      ]);
      expect(vietnamese.title).not.toBe(english.title);
    },
  );

  test("that is broken off on the way leaves nothing", async () => {
    for (const after of [0, 100, 300_000, 3_000_000]) await resident.breakOff(id, aPdf(5_000_000), after);
    await until("the server has put everything away", async () => (await loose())?.length === 0);
  });

  test("for a paper that nobody asks for, for another's draft, or without a phone, is nowhere", async () => {
    const other = await aResident(office, { phone: "0900 000 418" });
    expect(problemIn(await resident.upload(id, aPdf(), { paper: "anything" })).code).toBe("not-found");
    expect(problemIn(await other.upload(id, aPdf())).code).toBe("not-found");
    const path = `/api/drafts/${id}/files/form?name=a.pdf`;
    const nobody = await office.stranger.send("PUT", path, aPdf(), { "content-type": "application/pdf" });
    expect(problemIn(nobody)).toMatchObject({ status: 401, code: "phone-not-verified" });
  });

  test("is not let in by another way: everything else is JSON", async () => {
    const pdf = { "content-type": "application/pdf" };
    for (const [method, path] of [
      ["PUT", `/api/drafts/${id}`],
      ["POST", `/api/drafts/${id}/files/form?name=a.pdf`],
      ["PUT", `/api/drafts/${id}/files/form/more?name=a.pdf`],
      ["POST", "/api/dossiers"],
    ] as const) {
      expect(problemIn(await resident.send(method, path, aPdf(), pdf)).code).toBe("unsupported-media-type");
    }
  });
});

describe("A file that is taken", () => {
  test("is kept sealed, under its own name, and another of that name takes its place", async () => {
    const file = aPdf(700_000);
    expect(await resident.upload(id, file, { name: "Tờ khai.pdf" })).toMatchObject({
      status: 201,
      body: { paper: "form", name: "Tờ khai.pdf", type: "application/pdf", size: 700_000 },
    });
    await resident.upload(id, aPng(), { name: "Tờ khai.pdf" });
    await resident.upload(id, aJpeg(), { name: "mặt sau.jpg", paper: "identity" });
    expect((await resident.draft(id)).files).toEqual([
      { paper: "form", name: "Tờ khai.pdf", type: "image/png", size: aPng().length },
      { paper: "identity", name: "mặt sau.jpg", type: "image/jpeg", size: aJpeg().length },
    ]);
    expect(await kept()).toEqual({ files: 2, chunks: 2, draft: 2 });
    const stored = JSON.stringify(await office.db().collection("files.files").find().toArray());
    expect(stored).not.toMatch(/Tờ khai|mặt sau/u);
    const [chunk] = await office
      .db()
      .collection<{ data: { buffer: Uint8Array } }>("files.chunks")
      .find()
      .toArray();
    expect(Buffer.from(chunk?.data.buffer ?? []).includes("PNG")).toBe(false);
    for (const [paper, name] of [
      ["form", "Tờ khai.pdf"],
      ["identity", "mặt sau.jpg"],
    ]) {
      const path = `/api/drafts/${id}/files/${paper}?${new URLSearchParams({ name: name ?? "" })}`;
      expect((await resident.send("DELETE", path)).status).toBe(204);
    }
    expect(await kept()).toEqual(nothing);
  });

  test("may be one of twenty, however many come at once", async () => {
    const names = Array.from({ length: 24 }, (_, n) => `trang-${n}.pdf`);
    const answers = await Promise.all(names.map((name) => resident.upload(id, aPdf(), { name })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      expect(problemIn(answer).code).toBe("too-many-files");
    }
    expect(await kept()).toEqual({ files: 20, chunks: 20, draft: 20 });
    expect((await resident.send("DELETE", `/api/drafts/${id}`)).status).toBe(204);
    expect(await office.db().collection("files.chunks").countDocuments()).toBe(0);
    expect(problemIn(await resident.send("GET", `/api/drafts/${id}`)).code).toBe("draft-closed");
  });
});
