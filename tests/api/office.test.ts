import { describe, expect, test } from "@jest/globals";
import { Office } from "../../shared/contracts/office.ts";
import { OfficeTerms, type SaveOffice } from "../../shared/contracts/office-terms.ts";
import { readPaper } from "../papers/read-paper.ts";
import { aDwelling, aSignature, toHome } from "../support/a-dossier.ts";
import { problemIn } from "../support/caller.ts";
import { elsewhere, here, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice();
const path = "/api/office/terms";

async function read(agency = here): Promise<OfficeTerms> {
  return OfficeTerms.parse((await (await office.as("administrator", agency)).send("GET", path)).body);
}

function toSave({ agency, version, savedAt, savedBy, usualGrace, ...terms }: OfficeTerms): SaveOffice {
  expect([agency, version, savedAt, savedBy, usualGrace]).toHaveLength(5);
  return terms;
}

async function save(changes: Partial<Record<keyof SaveOffice, unknown>>, seen?: number) {
  const terms = await read();
  const body = { ...toSave(terms), ...changes };
  return (await office.as("administrator")).send("PUT", path, body, {
    "if-match": `"${seen ?? terms.version}"`,
  });
}

describe("What an agency says of itself", () => {
  test("is read with what the usual is where nothing is said", async () => {
    expect(await read()).toMatchObject({
      agency: here,
      version: 0,
      savedAt: null,
      savedBy: null,
      phone: "028 0000 0000",
      signer: null,
      backGrace: null,
      usualGrace: 30,
      homeReturnFee: null,
      homeReturn: { evening: null, days: 3, perWindow: 20, waitDays: 30 },
      point: null,
    });
  });

  test("is changed by its administrator, and stands on screens and papers from then on", async () => {
    const terms = {
      phone: "028 1111 1111",
      returnCounter: "Quầy 9",
      signer: { vi: "Phó Chủ tịch thử", en: "Vice chairman" },
      backGrace: 45,
      homeReturn: { evening: { from: 1_050, to: 1_200 }, days: 5, perWindow: 12, waitDays: 60 },
      point: { lat: 10.78, lng: 106.7 },
    };
    const answer = await save(terms);
    expect([answer.status, answer.headers.get("etag")]).toEqual([200, '"1"']);
    expect(await read()).toMatchObject({
      ...terms,
      version: 1,
      savedBy: "Người Thử administrator",
      savedAt: "2026-11-23T02:00:00.000Z",
    });
    const screen = await (await office.as("clerk")).send("GET", "/api/office");
    expect(Office.parse(screen.body)).toMatchObject({ phone: "028 1111 1111", returnCounter: "Quầy 9" });
    const clerk = await office.as("clerk");
    const { ref } = await clerk.takeIn(aSignature());
    const pdf = await fetch(`${office.house.baseUrl}/api/dossiers/${ref}/receipt.pdf`, {
      headers: { cookie: clerk.cookie },
    });
    const { text } = await readPaper(new Uint8Array(await pdf.arrayBuffer()));
    expect(text).toContain("028 1111 1111");
    expect(text).toContain("Quầy 9");
    // What is taken back is not said any more.
    expect((await save({ signer: null, backGrace: null, point: null })).status).toBe(200);
    expect(await read()).toMatchObject({ signer: null, backGrace: null, point: null, version: 2 });
  });

  test("keeps who changed what and when: what stood there before", async () => {
    const before = await read();
    await save({ address: "2 đường Số Mẫu" });
    const stored = await office
      .db()
      .collection<{ _id: string; changes: { by: string; before: Record<string, unknown> }[] }>("agencies")
      .findOne({ _id: here });
    expect(stored?.changes).toHaveLength(before.version + 1);
    expect(stored?.changes.at(-1)).toMatchObject({
      by: `account-administrator.${here}`,
      before: { address: before.address, returnCounter: before.returnCounter },
    });
  });

  test("is saved on the version that was read: of two at once one is told", async () => {
    const { version } = await read();
    const both = await Promise.all(
      ["3 đường Số Mẫu", "4 đường Số Mẫu"].map((address) => save({ address }, version)),
    );
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const stale = await save({ address: "5 đường Số Mẫu" }, version);
    expect(problemIn(stale).code).toBe("version-conflict");
    const bare = await (await office.as("administrator")).send("PUT", path, toSave(await read()));
    expect(problemIn(bare).code).toBe("version-required");
  });

  test("is refused with the field where it is not right, and nothing is written", async () => {
    const before = await read();
    const wrong = {
      phone: "không có số",
      backGrace: -1,
      homeReturnFee: 0,
      name: { vi: "", en: "x" },
      point: { lat: 91, lng: 0 },
      ward: "a\u202Eb",
      $set: { phone: "1" },
    };
    for (const [field, value] of Object.entries(wrong)) {
      const answer = await (
        await office.as("administrator")
      ).send("PUT", path, { ...toSave(before), [field]: value }, { "if-match": `"${before.version}"` });
      expect([field, answer.status, problemIn(answer).code]).toEqual([field, 400, "invalid-request"]);
      if (field !== "$set") expect(problemIn(answer).errors?.[0]?.path).toMatch(new RegExp(`^${field}`));
    }
    expect(await read()).toEqual(before);
  });

  test("is another agency's own: theirs stays as it was", async () => {
    const theirs = await read(elsewhere);
    await save({ phone: "028 2222 2222" });
    expect(await read(elsewhere)).toEqual(theirs);
  });

  test("asks for a home return what was said when the dossier was taken in, also on a server that runs on", async () => {
    const fees = async () => {
      const { ref } = await (await office.as("clerk")).takeIn(aDwelling(toHome));
      return (await office.dossiers().findOne({ _id: ref }))?.homeReturnFee ?? null;
    };
    expect(await fees()).toBe(null);
    await save({ homeReturnFee: 25_000 });
    await until("the running server knows", async () => (await fees()) === 25_000);
    await save({ homeReturnFee: null });
    await until("the running server knows", async () => (await fees()) === null);
    const { ref } = await (await office.as("clerk")).takeIn(aDwelling());
    expect((await office.dossiers().findOne({ _id: ref }))?.homeReturnFee).toBeUndefined();
  });
});
