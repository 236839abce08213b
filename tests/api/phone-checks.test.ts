import { describe, expect, test } from "@jest/globals";
import { PhoneCheck } from "../../shared/contracts/phones.ts";
import { aDwelling } from "../support/a-dossier.ts";
import { aResident, codeOf } from "../support/a-resident.ts";
import { problemIn } from "../support/caller.ts";
import { openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice();
const ask = (body: object) => office.stranger.send("POST", "/api/phone-checks", body);
const give = (id: string, code: string) =>
  office.stranger.send("POST", `/api/phone-checks/${id}/code`, { code });
const begin = async (phone: string) => PhoneCheck.parse((await ask({ phone })).body).id;
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
let dialled = 0;
/** A phone of its own for each test. */
const aPhone = () => `0911${String((dialled += 1)).padStart(6, "0")}`;

describe("A phone", () => {
  test("is verified by the code of the message, once", async () => {
    const phone = aPhone();
    const id = await begin(phone);
    const message = await until("the message is sent", () =>
      office.messages().findOne({ template: "phoneCode", _id: new RegExp(`^${id}`, "u") }),
    );
    expect(message.text).toContain("••••••");
    const page = await (await office.as("administrator")).send("GET", "/api/messages");
    // The demo office reads it where nobody has a telephone; in the database it is nowhere in the clear.
    expect(JSON.stringify(page.body)).toContain(codeOf(office, id));
    const stored = await Promise.all(
      ["messages", "phoneChecks"].map((name) => office.db().collection(name).find().toArray()),
    );
    expect(JSON.stringify(stored)).not.toMatch(new RegExp(`${codeOf(office, id)}|${phone}`, "u"));

    const [first, again] = [await give(id, codeOf(office, id)), await give(id, codeOf(office, id))];
    expect(first.status).toBe(200);
    expect(problemIn(again)).toMatchObject({ status: 422, code: "phone-code-wrong" });
    const tokens = JSON.stringify(await office.db().collection("phoneTokens").find().toArray());
    expect(tokens).not.toContain((first.body as { token: string }).token);
  });

  test("is verified once only, however many give the right code at the same moment", async () => {
    const id = await begin(aPhone());
    const answers = await Promise.all(Array.from({ length: 5 }, () => give(id, codeOf(office, id))));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422, 422, 422, 422]);
  });

  test("can be guessed at five times, one after the other or at once; then the right code is worth nothing", async () => {
    for (const atOnce of [false, true]) {
      const id = await begin(aPhone());
      const code = codeOf(office, id);
      if (atOnce) await Promise.all(Array.from({ length: 6 }, () => give(id, wrong(code))));
      else for (let guess = 0; guess < 5; guess += 1) await give(id, wrong(code));
      expect(problemIn(await give(id, code)).code).toBe("phone-code-wrong");
    }
  });

  test("has ten minutes, by the clock of the office", async () => {
    const [inTime, late] = [await begin(aPhone()), await begin(aPhone())];
    await office.setClock("2026-11-23T09:09:59+07:00");
    expect((await give(inTime, codeOf(office, inTime))).status).toBe(200);
    await office.setClock("2026-11-23T09:10:00+07:00");
    expect(problemIn(await give(late, codeOf(office, late))).code).toBe("phone-code-wrong");
    await office.setClock("2026-11-23T09:00:00+07:00");
  });

  test("of another check, or of none, gets the same answer", async () => {
    const [mine, other] = [await begin(aPhone()), await begin(aPhone())];
    const answers = [
      await give(mine, codeOf(office, other)),
      await give("0".repeat(32), codeOf(office, mine)),
      await give("nothing", "123456"),
    ];
    for (const answer of answers) expect(problemIn(answer)).toMatchObject({ code: "phone-code-wrong" });
    expect(problemIn(await give(mine, "12")).code).toBe("invalid-request");
  });

  test("is sent five codes an hour; whether the office knows it makes no difference", async () => {
    const known = aPhone();
    await (
      await office.as("clerk")
    ).takeIn(aDwelling({ submitter: { name: "Nguyễn Văn Mẫu", phone: known } }));
    const shapes = [];
    for (const phone of [known, aPhone()]) {
      const answers = [];
      for (let n = 0; n < 6; n += 1) answers.push(await ask({ phone }));
      shapes.push(answers.map(({ status, headers }) => [status, [...headers.keys()]]));
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 429]);
    }
    expect(shapes[0]).toEqual(shapes[1]);
    // Written another way it is the same phone.
    expect((await ask({ phone: `+84${known.slice(1)}` })).status).toBe(429);
  });

  test("opens the same drafts in another browser, and nobody else's", async () => {
    const phone = aPhone();
    const [home, work] = [await aResident(office, { phone }), await aResident(office, { phone })];
    const other = await aResident(office, { phone: aPhone() });
    const draft = await home.begin();
    expect(await work.begin()).toMatchObject({ id: draft.id });
    expect((await work.draft(draft.id)).phone).toBe(phone);
    for (const [method, path] of [
      ["GET", ""],
      ["DELETE", ""],
      ["POST", "/submission"],
      ["POST", "/answer"],
    ] as const) {
      const answer = await other.send(method, `/api/drafts/${draft.id}${path}`, undefined, {
        "if-match": '"1"',
      });
      expect([path, problemIn(answer).code]).toEqual([path, "not-found"]);
    }
    expect((await other.send("GET", "/api/drafts")).body).toEqual({ items: [] });
    const made = { authorization: `Bearer ${"x".repeat(43)}` };
    expect(problemIn(await office.stranger.send("GET", "/api/drafts", undefined, made)).code).toBe(
      "phone-not-verified",
    );
  });
});
