import type { Filter } from "mongodb";
import type { Connection } from "mongoose";
import type { Queue } from "../../contracts/dossiers.ts";
import type { Actor, Role } from "../../domain/accounts/index.ts";
import { importedCodePattern, pausedStatuses, runningStatuses } from "../../domain/dossiers/index.ts";
import { fold } from "../../domain/text/fold.ts";
import { dateOf, instantOf } from "../../domain/time/index.ts";
import { driverOf } from "../connect.ts";
import type { PersonalVault } from "../personal/vault.ts";
import type { NameWords } from "./name-words.ts";
import { phoneDigits } from "./sealed-parties.ts";
import type { DossierDocument } from "./dossier.document.ts";
import { stateFields } from "./dossier-mapping.ts";

type Query = Filter<DossierDocument>;

const dayMinutes = 24 * 60;

/** Whose lists these are; `roles`: those whose steps are this person's turn. */
export type QueueReader = Pick<Actor, "account" | "agency"> & { readonly roles: readonly Role[] };

/** Where a page ended: the next one starts behind it, however far down the list it is. */
export type QueueCursor = { readonly dueAt: Date; readonly ref: string };

/** A line of a list needs neither what happened nor what is owed. */
const { history: _history, outbox: _outbox, ...stateOfItem } = stateFields;
const itemFields = { ...stateOfItem, statusNo: 1, title: 1, dueAt: 1, "parties.owner.name": 1 } as const;

/** The lists of the desk: pages by keyset, so the thousandth page costs what the first did. */
export function queueStore(connection: Connection, vault: PersonalVault, names: NameWords) {
  const collection = () => driverOf(connection).collection<DossierDocument>("dossiers");

  return {
    /** A page of a queue, nearest due first (ended dossiers: latest first). */
    page: async (of: {
      readonly reader: QueueReader;
      readonly queue: Queue;
      readonly now: Date;
      readonly limit: number;
      readonly q?: string;
      readonly after?: QueueCursor;
    }) => {
      const down = of.queue === "done";
      const conditions: Query[] = [filterOf(of.queue, of.reader, of.now)];
      if (of.after) conditions.push(behind(of.after, down));
      const find = (filters: readonly Query[]) =>
        collection()
          .find({ $and: [...filters] }, { projection: itemFields })
          .sort(down ? { dueAt: -1, _id: -1 } : { dueAt: 1, _id: 1 })
          .limit(of.limit)
          .toArray();
      if (!of.q) return find(conditions);
      const exact = exactFilter(of.q, { agency: of.reader.agency, now: of.now, vault });
      if (exact) return find([...conditions, exact]);
      const words = wordsOf(of.q);
      // In their order first: that is one narrow range of the index, however many there are of each word.
      const inOrder = await find([...conditions, beginsWith(words.join(" "))]);
      if (inOrder.length > 0) return inOrder;
      const found = words.length > 1 ? await find([...conditions, ...words.map(beginsWith)]) : inOrder;
      // Only who finds nothing has mistyped: forgiving all would bury whom one looked for.
      if (found.length > 0) return found;
      const meant = await Promise.all(words.map((word) => names.meant(word)));
      return find([...conditions, ...meant.map(isOneOf)]);
    },

    /** Codes of results that wait at an agency's counter, those promised last first. */
    codesAtCounter: async (agency: string, now: Date, limit: number): Promise<readonly string[]> => {
      const found = await collection()
        .find({ agency, ...filterByState("toReturnAtCounter", now) }, { projection: { code: 1 } })
        .sort({ dueAt: -1, _id: -1 })
        .limit(limit)
        .toArray();
      return found.map(({ code }) => code);
    },

    /** How many dossiers stand in each queue. */
    counts: async (
      reader: QueueReader,
      queues: readonly Queue[],
      now: Date,
    ): Promise<Record<string, number>> => {
      const counted = await Promise.all(
        queues.map(async (queue) => {
          const count = await collection().countDocuments(filterOf(queue, reader, now));
          return [queue, count] as const;
        }),
      );
      return Object.fromEntries(counted);
    },
  };
}
export type QueueStore = ReturnType<typeof queueStore>;

/** Those of the agency, wherever they are worked on; and of its own work those that others have sent. */
function filterOf(queue: Queue, { account, agency, roles }: QueueReader, now: Date): Query {
  const theirTurn: Query = { assignee: null, stepRole: { $in: [...roles] } };
  const open = [...runningStatuses, ...pausedStatuses];
  const here: Query = { $or: [{ agency, visiting: null }, { visiting: agency }] };
  switch (queue) {
    case "mine":
      return { assignee: account, status: { $in: open }, ...here };
    case "unclaimed":
      return { status: { $in: open }, ...theirTurn, ...here };
    case "others": {
      const mine: Query = { assignee: account };
      const forAnybody: Query = { ...theirTurn, visiting: null };
      return { agency, status: { $in: open }, $nor: [mine, forAnybody] };
    }
    default:
      return { agency, ...filterByState(queue, now) };
  }
}

function filterByState(queue: Exclude<Queue, "mine" | "unclaimed" | "others">, now: Date): Query {
  const tomorrow = new Date(instantOf(dateOf(now.getTime()), dayMinutes));
  const home: Query = { returnMode: "home", "homeReturn.state": { $ne: "backAtCounter" } };
  switch (queue) {
    case "open":
      return { status: { $in: [...runningStatuses, ...pausedStatuses] } };
    case "new":
      return { status: { $in: ["submitted", "accepted"] } };
    case "processing":
      return { status: "processing" };
    case "waitingForResident":
      return { status: { $in: ["supplementRequested", "financialObligation"] } };
    case "stopped":
      return { status: "stopped" };
    case "overdue":
      return { status: { $in: runningStatuses }, dueAt: { $lt: now } };
    case "escalated":
      return { status: { $in: runningStatuses }, escalatedAt: { $type: "date" } };
    case "dueToday":
      return { status: { $in: runningStatuses }, dueAt: { $gte: now, $lt: tomorrow } };
    case "inTime":
      return { status: { $in: runningStatuses }, dueAt: { $gte: tomorrow } };
    case "apologiesOwed":
      return { "apology.since": { $exists: true } };
    case "toReturnAtCounter":
      return { status: "processed", $nor: [home] };
    case "toReturnAtHome":
      return { status: "processed", ...home };
    case "done":
      return { status: { $in: ["returned", "withdrawn", "notAccepted"] } };
    case "all":
      return {};
  }
}

/** What was typed where it is no name: a code, the end of a code, a whole phone or ID number. */
function exactFilter(
  q: string,
  { agency, now, vault }: { readonly agency: string; readonly now: Date; readonly vault: PersonalVault },
): Query | null {
  const typed = q.trim().toUpperCase();
  if (importedCodePattern.test(typed)) return { code: typed };
  if (/^\d{6}-\d{4,7}$/.test(typed)) return { code: `${agency}-${typed}` };
  const digits = q.replaceAll(/[\s.-]/g, "");
  const exact = [
    ...(/^(\+84|0)\d{8,10}$/.test(digits) ? vault.indexesOf("phone", phoneDigits(digits)) : []),
    ...(/^(\d{9}|\d{12}|[A-Z]\d{7,8})$/.test(typed) ? vault.indexesOf("id", typed) : []),
  ];
  if (exact.length > 0) return { exactKeys: { $in: exact } };
  if (/^\d{4,7}$/.test(digits)) {
    const day = dateOf(now.getTime()).replaceAll("-", "").slice(2);
    return { code: `${agency}-${day}-${digits}` };
  }
  // Marks alone fold to nothing, and nothing is nobody's name.
  return wordsOf(q).length === 0 ? { nameKeys: "" } : null;
}

/** The folded words of what was typed. A pattern with a zero byte in it would be an error; no name has one. */
const wordsOf = (q: string): readonly string[] => fold(q.replaceAll("\0", " ")).split(" ").filter(Boolean);

/** Some word of the name begins like this. */
const beginsWith = (word: string): Query => ({ nameKeys: { $regex: `^${escapeRegex(word)}` } });

/** Some word of the name is one of these. */
const isOneOf = (words: readonly string[]): Query => ({
  nameKeys: { $in: words.map((word) => new RegExp(`^${escapeRegex(word)}(?: |$)`)) },
});

function behind({ dueAt, ref }: QueueCursor, down: boolean): Query {
  return down
    ? { $or: [{ dueAt: { $lt: dueAt } }, { dueAt, _id: { $lt: ref } }] }
    : { $or: [{ dueAt: { $gt: dueAt } }, { dueAt, _id: { $gt: ref } }] };
}

function escapeRegex(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
