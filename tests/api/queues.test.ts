import { beforeAll, describe, expect, test } from "@jest/globals";
import { QueueCounts, QueueReply, type Queue } from "../../shared/contracts/dossiers.ts";
import { aDwelling, aLandTransfer, aSignature, toHome } from "../support/a-dossier.ts";
import { problemIn, type Caller } from "../support/caller.ts";
import { elsewhere, openOffice } from "../support/office.ts";

const office = openOffice();
let clerk: Caller;
const codes = new Map<string, string>();

async function page(query: Record<string, string>, who = clerk) {
  const answer = await who.send("GET", `/api/dossiers?${new URLSearchParams(query).toString()}`);
  return QueueReply.parse(answer.body);
}
async function found(query: Record<string, string>): Promise<string[]> {
  const { items } = await page({ limit: "200", ...query });
  return items.map(({ ownerName }) => ownerName);
}

beforeAll(async () => {
  clerk = await office.as("clerk");
  const [specialist, leader] = [await office.as("specialist"), await office.as("leader")];
  const person = (name: string, phone = "0900000417") => ({ submitter: { name, phone } });
  const take = async (name: string, dossier: Parameters<Caller["takeIn"]>[0]) => {
    const { ref, code } = await clerk.takeIn({ ...dossier, ...person(name) });
    codes.set(name, code);
    return ref;
  };
  await take("Đỗ Thị Mới", aLandTransfer());
  const inWork = await take("Nguyễn Văn Đang Làm", aLandTransfer());
  const waiting = await take("Trần Thị Chờ Giấy", aLandTransfer());
  const paying = await take("Trần Văn Chờ Tiền", aLandTransfer());
  const stopped = await take("Lê Thị Dừng", aLandTransfer());
  const fetched = await take("Phạm Văn Tại Quầy", aDwelling());
  const brought = await take("Phạm Thị Tại Nhà", aDwelling(toHome));
  const withdrawn = await take("Võ Thị Rút", aDwelling());
  await take("Bùi Văn Hôm Nay", aSignature());
  for (const ref of [inWork, waiting, paying, stopped, fetched, brought]) {
    await specialist.command(ref, { type: "start" });
  }
  await specialist.command(waiting, { type: "requestSupplement", papers: [{ name: "Giấy" }] });
  await specialist.command(paying, { type: "requestPayment" });
  await leader.command(stopped, { type: "stop", decision: "01/QĐ" });
  for (const ref of [fetched, brought]) await leader.command(ref, { type: "finish" });
  await clerk.command(withdrawn, { type: "withdraw" });
  await office.settled();
}, 60_000);

describe("A name that was mistyped", () => {
  test.each([
    ["a wrong letter", "nguyem"],
    ["a letter missing", "nguyn"],
    ["a letter too many", "nguyyen"],
    ["two letters the wrong way round", "ngueyn"],
    ["an error in the beginning of a word only", "nguue"],
    ["an error in each of two words", "nguyem daang"],
  ])("is found with %s", async (_what, q) => {
    expect(await found({ q })).toEqual(["Nguyễn Văn Đang Làm"]);
  });

  test("does not bury whom one looked for: who finds somebody gets nobody else", async () => {
    expect(await found({ q: "tran" })).toHaveLength(2);
    expect(await found({ q: "do thi" })).toEqual(["Đỗ Thị Mới"]);
  });

  test("with two errors, or too short to tell, finds nobody", async () => {
    expect(await found({ q: "mguyem" })).toEqual([]);
    expect(await found({ q: "xg" })).toEqual([]);
  });
});

describe("The queues of the desk", () => {
  const expected: Partial<Record<Queue, string[]>> = {
    new: ["Bùi Văn Hôm Nay", "Đỗ Thị Mới"],
    processing: ["Nguyễn Văn Đang Làm"],
    waitingForResident: ["Trần Thị Chờ Giấy", "Trần Văn Chờ Tiền"],
    stopped: ["Lê Thị Dừng"],
    dueToday: ["Bùi Văn Hôm Nay"],
    inTime: ["Đỗ Thị Mới", "Nguyễn Văn Đang Làm"],
    overdue: [],
    toReturnAtCounter: ["Phạm Văn Tại Quầy"],
    toReturnAtHome: ["Phạm Thị Tại Nhà"],
    done: ["Võ Thị Rút"],
  };

  test.each(Object.entries(expected))("%s", async (queue, names) => {
    expect((await found({ queue })).sort((a, b) => a.localeCompare(b, "vi"))).toEqual(
      [...names].sort((a, b) => a.localeCompare(b, "vi")),
    );
  });

  test("are counted as they are listed", async () => {
    const counts = QueueCounts.parse((await clerk.send("GET", "/api/dossiers/counts")).body);
    const listed = Object.entries(expected).map(([queue, names]) => [queue, names.length] as const);
    expect(counts).toMatchObject(Object.fromEntries(listed.filter(([queue]) => queue !== "done")));
  });

  test("come page by page, nearest due first, each dossier once", async () => {
    const whole = (await page({ limit: "200" })).items;
    expect(whole).toHaveLength(9);
    const dues = whole.map(({ promisedAt }) => promisedAt);
    expect(dues.slice(0, 1)).toEqual([dues.toSorted()[0]]);
    for (const limit of [1, 2, 4]) {
      const refs: string[] = [];
      let after: string | null = "";
      while (after !== null) {
        const reply: QueueReply = await page({ limit: String(limit), ...(after && { after }) });
        refs.push(...reply.items.map(({ ref }) => ref));
        after = reply.next;
      }
      expect(refs).toEqual(whole.map(({ ref }) => ref));
    }
  });

  test("of another office hold nothing of ours", async () => {
    const foreigner = await office.as("clerk", elsewhere);
    expect((await page({}, foreigner)).items).toEqual([]);
    expect((await page({ q: codes.get("Lê Thị Dừng") ?? "" }, foreigner)).items).toEqual([]);
    expect((await page({ q: "tran" }, foreigner)).items).toEqual([]);
  });
});

describe("A dossier is found", () => {
  test.each([
    [
      "by the beginning of any word of a name, without marks",
      "cho",
      ["Trần Thị Chờ Giấy", "Trần Văn Chờ Tiền"],
    ],
    ["by several words in any order", "tien tran", ["Trần Văn Chờ Tiền"]],
    ["by a name with its marks, in capitals", "ĐỖ THỊ", ["Đỗ Thị Mới"]],
    ["by đ typed as d", "do thi moi", ["Đỗ Thị Mới"]],
  ])("%s", async (_how, q, names) => {
    expect((await found({ q })).sort((a, b) => a.localeCompare(b, "vi"))).toEqual(names);
  });

  test("by its code, by the end of its code, by today's serial", async () => {
    const code = codes.get("Lê Thị Dừng") ?? "";
    const [, day, serial = ""] = code.split("-");
    for (const q of [code, code.toLowerCase(), `${day}-${serial}`, serial]) {
      expect([q, await found({ q })]).toEqual([q, ["Lê Thị Dừng"]]);
    }
  });

  test("by a whole phone number, typed with spaces or dots", async () => {
    for (const q of ["0900000417", "0900 000 417", "0900.000.417"])
      expect(await found({ q })).toHaveLength(9);
    expect(await found({ q: "0900000418" })).toEqual([]);
  });

  test.each([
    ["nobody's name", "zzz"],
    ["only marks", "\u0301\u0301"],
    ["signs of a pattern", ".*"],
    ["half a pattern", "(((["],
    ["a zero byte", "zzz\u0000tran"],
    ["an operator", '{"$gt":""}'],
    ["only dashes", "---"],
  ])("by nothing that is no name: %s", async (_what, q) => {
    expect(await found({ q })).toEqual([]);
  });

  test("nothing typed finds all", async () => {
    for (const q of ["", "   "]) expect(await found({ q })).toHaveLength(9);
  });
});

describe("A question that makes no sense is refused", () => {
  test.each([
    "queue=nope",
    "limit=0",
    "limit=201",
    "limit=abc",
    "limit=1.5",
    "after=garbage",
    `after=${Buffer.from("99999999999999999999.x").toString("base64url")}`,
    "unknown=1",
    "q[$gt]=",
    "q=a&q=b",
    `q=${"x".repeat(101)}`,
  ])("%s", async (query) => {
    const answer = await clerk.send("GET", `/api/dossiers?${query}`);
    expect(problemIn(answer)).toMatchObject({ status: 400, code: "invalid-request" });
  });
});
