import { describe, expect, test } from "@jest/globals";
import { randomBytes } from "node:crypto";
import { PlaceAnswer } from "../../shared/contracts/places.ts";
import { openAddress } from "../../shared/store/dossiers/sealed-parties.ts";
import { partsOf } from "../../shared/domain/deliveries/rounds/index.ts";
import { demoClock } from "../../shared/store/clock/business-clock.ts";
import { connect } from "../../shared/store/connect.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { personalVault } from "../../shared/store/personal/vault.ts";
import { rotatePersonalKeys } from "../../shared/store/personal/rotate.ts";
import type { PlaceDocument } from "../../shared/store/places/place.document.ts";
import { placeStore } from "../../shared/store/places/place.store.ts";
import { sweepPlaces } from "../../worker/handlers/sweep-places.handler.ts";
import { aDwelling, toHome, type ADossier } from "../support/a-dossier.ts";
import { inBag } from "../support/a-packet-home.ts";
import { problemIn, type Caller } from "../support/caller.ts";
import { elsewhere, here, openOffice } from "../support/office.ts";

const office = openOffice();
const ward = "phường Ví Dụ";
const point = { lat: 10.7712, lng: 106.7034 };

type HomeAddress = NonNullable<ADossier["homeAddress"]>;

/** A dossier that goes to a door, by somebody who has said this of it. */
async function takenIn(homeAddress: HomeAddress, name = "Nguyễn Văn Mẫu"): Promise<string> {
  const submitter = { name, phone: "0900 000 417" };
  const { ref } = await (await office.as("clerk")).takeIn(aDwelling({ ...toHome, submitter, homeAddress }));
  await office.settled(ref);
  return ref;
}

/** Its packet, once the result is made. */
async function packetFor(homeAddress: HomeAddress, name?: string): Promise<string> {
  const ref = await takenIn(homeAddress, name);
  await (await office.as("specialist")).command(ref, { type: "start" });
  await (await office.as("leader")).command(ref, { type: "finish" });
  await office.settled(ref);
  return (await office.deliveries().findOne({ ref }))?._id ?? "";
}

async function known(address: object, who?: Caller): Promise<PlaceAnswer> {
  const clerk = who ?? (await office.as("clerk"));
  const answer = await clerk.send("POST", "/api/places/look-up", { address });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return PlaceAnswer.parse(answer.body);
}

async function packetSeen(id: string) {
  const packet = (await (await office.as("clerk")).packets()).find((one) => one.id === id);
  return { directions: packet?.address.directions, point: packet?.point };
}
const places = () => office.db().collection<PlaceDocument>("places");
const said = async (who: Caller, id: string, what: "point" | "directions", body: unknown) =>
  who.send("PUT", `/api/deliveries/${id}/${what}`, body);

const vaultOf = () => personalVault(parseKeyring(office.house.secretKeys));

describe("A door", () => {
  test("is remembered from the first dossier that tells of it, and known to the next, whoever lives there", async () => {
    const at = { number: "4", alley: "12/3", street: "Số Mẫu", ward };
    expect(await known(at)).toMatchObject({ directions: null, point: null });
    await takenIn({ ...at, directions: "Cổng xanh sau đình", point }, "Trần Thị Ví Dụ");
    // Written by somebody else in another way, it is the same door.
    const again = await known({ line: "12/3/4 ĐƯỜNG SO MAU", ward: "P. Ví Dụ" });
    expect(again).toMatchObject({
      directions: { text: "Cổng xanh sau đình", by: "Người Thử clerk" },
      point: { point },
    });

    const id = await packetFor({ line: "Số 4 hẻm 12/3 đường Số Mẫu", ward }, "Lê Văn Thử");
    expect(await packetSeen(id)).toEqual({ directions: "Cổng xanh sau đình", point });
    // What a dossier says itself counts for its own packet, and for the door from then on.
    const newer = await packetFor({ ...at, directions: "Cửa sắt, đã sơn lại" }, "Phạm Thị Mẫu");
    expect(await packetSeen(newer)).toEqual({ directions: "Cửa sắt, đã sơn lại", point });
    expect(await known(at)).toMatchObject({ directions: { text: "Cửa sắt, đã sơn lại" } });
  });

  test("next to it is another one: its point is a neighbour's, and its directions are nobody else's", async () => {
    const answer = await known({ number: "6", alley: "12/3", street: "Số Mẫu", ward });
    expect(answer).toMatchObject({ directions: null, point: null, neighbours: [{ label: "12/3/4", point }] });
    expect(await known({ number: "4", alley: "12/3", street: "Số Khác", ward })).toMatchObject({
      directions: null,
      neighbours: [],
    });
  });

  test("without a number is none that could be told apart: nothing is remembered of it", async () => {
    await takenIn({ line: "Ấp Thử", ward, directions: "Nhà thứ ba bên trái" });
    expect(await known({ street: "Ấp Thử", ward })).toMatchObject({ directions: null });
  });

  test("of another office is not known here", async () => {
    const theirs = await known(
      { number: "4", alley: "12/3", street: "Số Mẫu", ward },
      await office.as("clerk", elsewhere),
    );
    expect(theirs).toMatchObject({ directions: null, point: null, neighbours: [] });
  });

  test("lies in the collection so that nobody can read it: neither where it is, nor who lives there", async () => {
    const all = await places().find({}).toArray();
    expect(all.length).toBeGreaterThan(0);
    const text = JSON.stringify(all);
    for (const word of ["Mẫu", "Cổng", "sắt", "10.77", "106.7", "Trần", "Lê", "0900", "12/3"]) {
      expect(text).not.toContain(word);
    }
    for (const place of all) {
      expect(Object.keys(place).sort()).toEqual(
        ["_id", "address", "agency", "directions", "point", "street", "usedAt", "version"].sort(),
      );
      expect(place.agency).toBe(here);
    }
  });
});

describe("Who stands before the door", () => {
  test("the clerk's point counts for the place, for the packet, and for others on their way to the same door", async () => {
    const first = await packetFor({ number: "20", street: "Ví Dụ", ward }, "Trần Thị Ví Dụ");
    const second = await packetFor({ line: "20 đường VÍ DỤ", ward }, "Lê Văn Thử");
    const other = await packetFor({ number: "22", street: "Ví Dụ", ward });
    const clerk = await office.as("clerk");
    expect((await said(clerk, first, "point", { point })).status).toBe(204);
    expect((await packetSeen(first)).point).toEqual(point);
    expect((await packetSeen(second)).point).toEqual(point);
    expect((await packetSeen(other)).point).toBeNull();
    const answer = await clerk.send("POST", "/api/places/look-up", { packet: other });
    expect(PlaceAnswer.parse(answer.body).neighbours).toEqual([{ label: "20", point }]);
    expect((await known({ number: "20", street: "Ví Dụ", ward })).point).toMatchObject({
      point,
      by: "Người Thử clerk",
    });
    expect((await said(clerk, first, "point", { point: null })).status).toBe(204);
    expect((await packetSeen(second)).point).toBeNull();
    expect((await known({ number: "20", street: "Ví Dụ", ward })).point).toBeNull();
  });

  test("a courier corrects the way to his own packet's door; it counts at once, and it is noted whose word it is", async () => {
    const mine = await packetFor({ number: "30", street: "Ví Dụ", ward, directions: "Cổng xanh" });
    const waiting = await packetFor({ number: "30", street: "Ví Dụ", ward });
    const courier = await office.as("courier");
    const directions = "Vào từ hẻm sau chợ, cổng xanh";
    const refusal = await said(courier, mine, "directions", { directions });
    expect(problemIn(refusal).code).toBe("delivery-not-yours");
    await inBag(office, mine);
    expect((await said(courier, mine, "directions", { directions })).status).toBe(204);
    expect((await packetSeen(mine)).directions).toBe(directions);
    expect((await packetSeen(waiting)).directions).toBe(directions);
    expect((await known({ number: "30", street: "Ví Dụ", ward })).directions).toMatchObject({
      text: directions,
      by: "Người Thử courier",
    });
    expect((await said(courier, mine, "point", { point })).status).toBe(403);
    expect(
      (await said(await office.as("courier", elsewhere), mine, "directions", { directions })).status,
    ).toBe(404);
    expect((await said(await office.as("leader"), mine, "directions", { directions })).status).toBe(403);
  });

  test("a phone number is no direction: it is refused in words, at the counter and at the door", async () => {
    const id = await packetFor({ number: "40", street: "Ví Dụ", ward });
    const clerk = await office.as("clerk");
    for (const directions of [
      "Gọi 0900 000 417",
      "gọi 0900.000.417 trước",
      "090-000-0417",
      "+84 900 000 417",
    ]) {
      const refusal = problemIn(await said(clerk, id, "directions", { directions }));
      expect(refusal).toMatchObject({ code: "invalid-request", errors: [{ path: "directions" }] });
      expect(JSON.stringify(refusal.errors)).toContain("số điện thoại");
    }
    const intake = aDwelling({
      ...toHome,
      homeAddress: { line: "40 Ví Dụ", ward, directions: "Gọi 0900000417" },
    });
    expect(problemIn(await clerk.send("POST", "/api/dossiers", intake))).toMatchObject({
      errors: [{ path: "homeAddress.directions" }],
    });
    expect((await packetSeen(id)).directions).toBeNull();
    expect(
      (await said(clerk, id, "directions", { directions: "Nhà số 40, lầu 2, cạnh kho 12-14" })).status,
    ).toBe(204);
  });

  test("only the counter may ask what is known of a door", async () => {
    for (const role of ["specialist", "leader", "courier", "administrator", "auditor"] as const) {
      const asked = await (
        await office.as(role)
      ).send("POST", "/api/places/look-up", { address: { line: "4 Mẫu" } });
      expect([role, asked.status]).toEqual([role, 403]);
    }
    expect((await office.stranger.send("POST", "/api/places/look-up", {})).status).toBe(401);
  });
});

describe("An address", () => {
  const stored = async (homeAddress: HomeAddress) => {
    const document = await office.dossiers().findOne({ _id: await takenIn(homeAddress) });
    const sealed = document?.parties.homeAddress;
    return sealed && openAddress(vaultOf(), sealed);
  };

  test("comes in parts or as a line, and is kept as both", async () => {
    const parts = { number: "4", alley: ["12", "3"], street: "Số Mẫu", ward };
    const line = "12/3/4 đường Số Mẫu";
    expect(await stored({ number: "4", alley: "hẻm 12/3", street: "đường Số Mẫu", ward })).toEqual({
      line,
      ...parts,
    });
    expect(await stored({ line, ward })).toEqual({ line, ...parts });
    expect(await stored({ number: "12/3/4", street: "Số Mẫu", ward })).toEqual({ line, ...parts });
    expect(await stored({ street: "12/3/4 Số Mẫu", ward })).toEqual({ line: "12/3/4 Số Mẫu", ...parts });
  });

  test("without a street is asked for", async () => {
    const clerk = await office.as("clerk");
    for (const homeAddress of [{}, { ward }, { number: "4", ward }]) {
      const intake = { ...aDwelling(), ...toHome, homeAddress };
      expect(problemIn(await clerk.send("POST", "/api/dossiers", intake))).toMatchObject({
        errors: [{ path: "homeAddress.street" }],
      });
    }
  });
});

test("doors to which nothing was brought for two years are forgotten, others are not", async () => {
  await takenIn({ number: "50", street: "Ví Dụ", ward, directions: "Cổng cũ" });
  const kept = await places().countDocuments({});
  const [last] = await places().find({}).sort({ usedAt: -1, _id: 1 }).toArray();
  const connection = await connect(office.services.mongodbUri, { poolSize: 2 });
  const store = placeStore(connection, vaultOf());
  const sweep = sweepPlaces({ places: store, clock: demoClock(connection), placeMonths: 24 });
  await places().updateOne({ _id: last?._id ?? "" }, { $set: { usedAt: new Date("2024-11-24T00:00:00Z") } });
  await sweep.handle({});
  expect(await places().countDocuments({})).toBe(kept);
  await places().updateOne({ _id: last?._id ?? "" }, { $set: { usedAt: new Date("2024-11-22T00:00:00Z") } });
  await sweep.handle({});
  expect(await places().countDocuments({})).toBe(kept - 1);
  await connection.close();
});

test("with a new key every door is sealed anew and found again, by the new key alone too", async () => {
  const at = { number: "60", street: "Ví Dụ", ward };
  const id = await packetFor({ ...at, directions: "Cổng vàng", point });
  const before = await places().countDocuments({});
  const old: unknown = JSON.parse(office.house.secretKeys);
  const key = { kid: "k2", key: randomBytes(32).toString("base64") };
  const both = personalVault(parseKeyring(JSON.stringify([key, ...(Array.isArray(old) ? old : [])])));
  const connection = await connect(office.services.mongodbUri, { poolSize: 2 });
  // While both keys are there a door is found by either.
  const address = partsOf({ line: "60 Ví Dụ", ward });
  expect(await placeStore(connection, both).find(here, address)).toMatchObject({ point: { is: point } });
  expect(await rotatePersonalKeys(connection, both)).toMatchObject({ places: before });
  expect(await rotatePersonalKeys(connection, both)).toMatchObject({ places: 0 });
  const anew = personalVault(parseKeyring(JSON.stringify([key])));
  const store = placeStore(connection, anew);
  expect(await store.find(here, address)).toMatchObject({
    directions: { is: "Cổng vàng" },
    point: { is: point },
  });
  expect(await places().countDocuments({})).toBe(before);
  const packet = await office.deliveries().findOne({ _id: id });
  expect(await store.idsOf(here, address)).toEqual([packet?.door]);
  await connection.close();
});
