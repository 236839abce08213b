import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { accountStore } from "../../../shared/store/accounts/account.store.ts";
import { connect, driverOf } from "../../../shared/store/connect.ts";
import { pendingStore } from "../../../shared/store/outbox/pending.store.ts";
import { inPool } from "../../demo-week/in-pool.ts";
import { signIn, type BenchOffice } from "../bench-office.ts";
import type { Subject } from "./changes.ts";
import { clientOf, type Client } from "./client.ts";

const Taken = z.object({ ref: z.string(), token: z.string() });
const Versioned = z.object({ version: z.number() });
const Looked = z.object({ ticket: z.string() });
const Delivery = z.object({ _id: z.string(), ref: z.string() });

/** Who works on a dossier in turn, so that it can be given to the other one again and again. */
export const specialists = ["demo-specialist", "bench-specialist"] as const;
const hands = 16;

export type Watched = Subject & { readonly token: string };

/** Somebody of the office: sends commands and keeps the version that they led to. */
export type Worker = {
  readonly takeIn: (home: boolean) => Promise<Watched>;
  readonly command: (subject: Subject, command: object) => Promise<void>;
  readonly carry: (id: string, command: object) => Promise<void>;
};

export type PushOffice = {
  readonly as: (role: string) => Promise<Worker>;
  /** Short-lived bearers to watch by. */
  readonly ticketsFor: (watched: readonly Watched[]) => Promise<readonly string[]>;
  readonly packetsOf: (refs: readonly string[]) => Promise<readonly z.infer<typeof Delivery>[]>;
  readonly versionsOf: (subjects: readonly Subject[]) => Promise<ReadonlyMap<string, number>>;
  /** The jobs that a change leaves behind must not slow what is measured next. */
  readonly settle: () => Promise<void>;
  /** The same dossiers once more, for the floor. */
  readonly copyForFloor: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What the bench of a push needs of an office. */
export async function openPushOffice(office: BenchOffice): Promise<PushOffice> {
  const connection = await connect(office.mongodbUri);
  const accounts = accountStore(connection);
  const [known, other] = specialists;
  const first = await accounts.findById(known);
  if (!first) throw new Error("the demo office has no specialist");
  await accounts.save({ ...first, _id: other, username: other });
  const dossiers = driverOf(connection).collection<{ _id: string; version: number }>("dossiers");
  const client = clientOf(office.port, 64);

  return {
    as: async (role) => workerOf(client, await signIn(office, role)),
    ticketsFor: async (watched) => {
      const tickets = new Map<string, string>();
      await inPool(hands, watched, async ({ ref, token }) => {
        tickets.set(ref, Looked.parse(await client.send("POST", "/api/tracking", { token })).ticket);
      });
      return watched.map(({ ref }) => tickets.get(ref) ?? "");
    },
    packetsOf: async (refs) => {
      const found = await driverOf(connection)
        .collection("deliveries")
        .find({ ref: { $in: [...refs] } })
        .toArray();
      return found.map((one) => Delivery.parse(one));
    },
    versionsOf: async (subjects) => {
      const found = await dossiers
        .find({ _id: { $in: subjects.map(({ ref }) => ref) } }, { projection: { version: 1 } })
        .toArray();
      return new Map(found.map(({ _id, version }) => [_id, version]));
    },
    settle: async () => {
      const pending = pendingStore(connection);
      while ((await pending.outboxEntries()) > 0) await sleep(200);
    },
    copyForFloor: async () => {
      await dossiers.aggregate([{ $out: { db: "floor", coll: "dossiers" } }]).toArray();
    },
    close: async () => {
      client.close();
      await connection.close();
    },
  };
}

function workerOf(client: Client, cookie: string): Worker {
  return {
    takeIn: async (home) => {
      const body = {
        procedureCode: "1.013314",
        submitter: { name: "Nguyễn Văn Mẫu", phone: "0900000417" },
        ...(home && { returnMode: "home", homeAddress: { line: "12/3/4 đường Số Mẫu" } }),
      };
      const { ref, token } = Taken.parse(await client.send("POST", "/api/dossiers", body, { cookie }));
      return { ref, token, version: 1 };
    },
    command: async (subject, command) => {
      const { ref, version } = subject;
      const seen = { cookie, "if-match": `"${version}"` };
      const reply = await client.send("POST", `/api/dossiers/${ref}/commands`, command, seen);
      subject.version = Versioned.parse(reply).version;
    },
    carry: async (id, command) => {
      await client.send("POST", `/api/deliveries/${id}/commands`, command, { cookie });
    },
  };
}

/** Dossiers that a specialist has begun to work on. */
export async function startedDossiers(
  office: PushOffice,
  count: number,
  home = false,
): Promise<readonly Watched[]> {
  const [clerk, specialist] = [await office.as("clerk"), await office.as("specialist")];
  const made: Watched[] = [];
  await inPool(hands, [...Array(count).keys()], async () => {
    made.push(await clerk.takeIn(home));
  });
  await office.settle();
  await inPool(hands, made, async (one) => {
    one.version = 2;
    await specialist.command(one, { type: "start" });
  });
  return made;
}
