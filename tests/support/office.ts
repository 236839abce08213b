import { afterAll, beforeAll } from "@jest/globals";
import { MongoClient, type Db } from "mongodb";
import { demoAgency } from "../../scripts/seed-demo.ts";
import { roles, type Role } from "../../shared/domain/accounts/index.ts";
import { accountStore } from "../../shared/store/accounts/account.store.ts";
import { hashPassword } from "../../shared/store/accounts/passwords.ts";
import { agencyStore } from "../../shared/store/agencies/agency.store.ts";
import { connect } from "../../shared/store/connect.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";
import { deviceStore } from "../../shared/store/devices/device.store.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { MessageDocument } from "../../shared/store/messages/message.store.ts";
import { callerAt, type Caller } from "./caller.ts";
import { startHouse, type House } from "./house.ts";
import { testServices, type TestServices } from "./services.ts";
import { until } from "./until.ts";

/** Monday 2026-11-23, 09:00 in the office: the next day is a holiday. */
export const mondayMorning = new Date("2026-11-23T09:00:00+07:00");
export const here = "H29.162";
export const elsewhere = "H29.163";
export const password = "mat-khau-thu-nghiem";
export const kioskToken = "a-kiosk-of-the-office-that-stands-in-the-hall";

/** Roles that two people have. */
const seconds = { "clerk-2": "clerk", "specialist-2": "specialist", "courier-2": "courier" } as const;

/** An office that is open: the real server and worker, its people, and a look behind the counter. */
export interface Office {
  readonly house: House;
  readonly services: TestServices;
  readonly stranger: Caller;
  /** Somebody of the office, signed in. */
  readonly as: (who: Role | keyof typeof seconds, agency?: string) => Promise<Caller>;
  readonly dossiers: () => ReturnType<typeof collections>["dossiers"];
  readonly deliveries: () => ReturnType<typeof collections>["deliveries"];
  readonly messages: () => ReturnType<typeof collections>["messages"];
  readonly db: () => Db;
  /** Sets business time; `run`: it goes on from there by itself. */
  readonly setClock: (at: Date | string, run?: boolean) => Promise<void>;
  /** Waits until no job is owed any more: by anybody, or by one dossier and its packets. */
  readonly settled: (ref?: string) => Promise<void>;
  /** The PIN that the message about a packet tells. */
  readonly deliveryPin: (ref: string) => Promise<string>;
}

function collections(db: Db) {
  return {
    dossiers: db.collection<DossierDocument>("dossiers"),
    deliveries: db.collection<DeliveryDocument>("deliveries"),
    messages: db.collection<MessageDocument>("messages"),
  };
}

/**
 * Opens an office for a test file, on Monday morning, with one person of each role in each of two agencies. Call
 * once at the top; usable from `beforeAll` on.
 */
export function openOffice(
  options: {
    readonly agencies?: readonly string[];
    readonly env?: Record<string, string>;
    readonly services?: TestServices;
  } = {},
): Office {
  const services = options.services ?? testServices();
  const agencies = options.agencies ?? [here, elsewhere];
  // What a test has seen, the server sees as well.
  const client = new MongoClient(services.mongodbUri, { readConcernLevel: "majority" });
  const db = client.db();
  const { dossiers, deliveries, messages } = collections(db);
  const sessions = new Map<string, Promise<Caller>>();
  let house: House | null = null;

  const open = () => {
    if (house) return house;
    throw new Error("the office is not open yet");
  };

  async function setClock(at: Date | string, run = false): Promise<void> {
    const set = { at: new Date(at), runsSince: run ? new Date() : null };
    await db
      .collection<{ _id: string }>("clock")
      .updateOne({ _id: "business" }, { $set: set }, { upsert: true });
  }

  beforeAll(async () => {
    await seed(services.mongodbUri, agencies);
    await setClock(mondayMorning);
    house = await startHouse(services, options.env);
  }, 60_000);
  afterAll(async () => {
    await client.close();
  });

  return {
    get house() {
      return open();
    },
    services,
    get stranger() {
      return callerAt(open().baseUrl);
    },
    as: (who, agency = here) => {
      const username = `${who}.${agency}`;
      const known = sessions.get(username) ?? signIn(open().baseUrl, username);
      sessions.set(username, known);
      return known;
    },
    db: () => db,
    dossiers: () => dossiers,
    deliveries: () => deliveries,
    messages: () => messages,
    setClock,
    settled: async (ref) => {
      const owed = { "outbox.0": { $exists: true } };
      await until("every job is done", async () => {
        // Dossiers last: the jobs of the others write into them before their own entry goes.
        const packets = await deliveries.countDocuments({ ...owed, ...(ref && { ref }) });
        const [calendars, sittings] = ref
          ? [0, 0]
          : [
              await db.collection("calendars").countDocuments(owed),
              await db.collection("sittings").countDocuments(owed),
            ];
        return (
          calendars +
            sittings +
            packets +
            (await dossiers.countDocuments({ ...owed, ...(ref && { _id: ref }) })) ===
          0
        );
      });
    },
    deliveryPin: async (ref) => {
      const told = await until("the resident is told the PIN", () =>
        messages.findOne({ _id: new RegExp(`^${ref}-`), template: "homeReturnPlanned" }),
      );
      const [, pin = ""] = /Mã nhận (\S{4} \S{4})/.exec(told.text) ?? [];
      return pin;
    },
  };
}

export async function signIn(baseUrl: string, username: string): Promise<Caller> {
  const answer = await callerAt(baseUrl).send("POST", "/api/session", { username, password });
  const [cookie] = answer.headers.getSetCookie();
  if (answer.status !== 200 || !cookie) throw new Error(`${username} could not sign in: ${answer.status}`);
  return callerAt(baseUrl, cookie.split(";")[0]);
}

async function seed(mongodbUri: string, agencies: readonly string[]): Promise<void> {
  const connection = await connect(mongodbUri, { poolSize: 4 });
  const accounts = accountStore(connection);
  const devices = deviceStore(connection);
  await Promise.all([accounts.ensureIndexes(), devices.ensureIndexes()]);
  const passwordHash = await hashPassword(password);
  for (const agency of agencies) {
    await agencyStore(connection).save({ ...demoAgency, _id: agency });
    const people = [...roles.map((role) => [role, role] as const), ...Object.entries(seconds)];
    for (const [who, role] of people) {
      const username = `${who}.${agency}`;
      const person = { name: `Người Thử ${who}`, role, agency, counter: null };
      await accounts.save({ _id: `account-${username}`, username, passwordHash, ...person });
    }
  }
  const [agency = here] = agencies;
  await devices.register({ _id: "kiosk-1", kind: "kiosk", agency, name: "Kiosk 1" }, kioskToken);
  await connection.close();
}
