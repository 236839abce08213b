import type { Connection } from "mongoose";
import { CalendarContent, definitionFrom } from "../../contracts/calendars.ts";
import { cityCalendar, type CalendarDefinition } from "../../domain/calendar/index.ts";
import { DomainError } from "../../domain/errors.ts";
import { clearing } from "../outbox/clear-entries.ts";
import { driverOf } from "../connect.ts";
import { isDuplicateKey } from "../duplicate-key.ts";
import type { OutboxEntry } from "../dossiers/dossier.document.ts";
import { pulseText } from "../outbox/pulse.ts";
import type { OpenPosition } from "../dossiers/sweep-open.ts";

/** The agency whose calendar all others inherit. */
export const city = cityCalendar.agency;

/** A revision of an agency's calendar. It is written once and never changed but for what is owed because of it. */
export type CalendarDocument = {
  _id: string;
  agency: string;
  /** From 1 on; 0 is what the software brings along and is not stored. */
  revision: number;
  content: CalendarContent;
  reason: string;
  /** The account that saved it, and its name as it was then. */
  savedBy: string;
  savedByName: string;
  savedAt: Date;
  /** How far the recomputation of open dossiers has come; null before its first batch. */
  recomputed: OpenPosition | null;
  outbox: OutboxEntry[];
  /** The job that the save added, for the relay. */
  pulse: string;
};

const job = "recompute-schedules";

/** Calendars of the city and its agencies: every revision is kept, the highest one is in force. */
export function calendarStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<CalendarDocument>("calendars");

  return {
    ensureIndexes: async (): Promise<void> => {
      await collection().createIndexes([
        { key: { agency: 1, revision: -1 }, unique: true },
        { key: { "outbox.at": 1 }, sparse: true },
      ]);
    },
    /** The highest revision of every agency that has one, in one look at the index. */
    revisions: async (): Promise<ReadonlyMap<string, number>> => {
      const found = await collection()
        .find({}, { projection: { _id: 0, agency: 1, revision: 1 } })
        .sort({ agency: 1, revision: -1 })
        .hint({ agency: 1, revision: -1 })
        .toArray();
      const highest = new Map<string, number>();
      for (const { agency, revision } of found) {
        if (!highest.has(agency)) highest.set(agency, revision);
      }
      return highest;
    },
    findById: (id: string) => collection().findOne({ _id: id }),
    findRevision: (agency: string, revision: number) => collection().findOne({ agency, revision }),
    findLatest: (agency: string) => collection().findOne({ agency }, { sort: { revision: -1 } }),
    /**
     * Keeps a new revision on top of the one it rests on, and owes the recomputation in the same write.
     * @throws DomainError `version-conflict` when somebody else saved in between
     */
    save: async (
      calendar: Pick<
        CalendarDocument,
        "agency" | "content" | "reason" | "savedBy" | "savedByName" | "savedAt"
      >,
      seen: number,
    ): Promise<CalendarDocument> => {
      const conflict = (version: number) => new DomainError("version-conflict", { seen, version });
      const latest = await collection().findOne({ agency: calendar.agency }, { sort: { revision: -1 } });
      if ((latest?.revision ?? 0) !== seen) throw conflict(latest?.revision ?? 0);
      const revision = seen + 1;
      const _id = `${calendar.agency}-${revision}`;
      const id = `${_id}-${job}`;
      const document: CalendarDocument = {
        _id,
        ...calendar,
        revision,
        recomputed: null,
        outbox: [{ id, job, at: new Date() }],
        pulse: pulseText([{ id, job }]),
      };
      try {
        await collection().insertOne(document);
      } catch (error) {
        if (isDuplicateKey(error)) throw conflict(revision);
        throw error;
      }
      return document;
    },
    /** Remembers how far a recomputation has come, so that a killed worker's successor goes on there. */
    recordProgress: async (id: string, recomputed: OpenPosition): Promise<void> => {
      await collection().updateOne({ _id: id }, { $set: { recomputed } });
    },
    clearEntries: clearing(connection, "calendars"),
  };
}
export type CalendarStore = ReturnType<typeof calendarStore>;

/** The engine's view of a stored revision; without one, what the software brings along. */
export function definitionOf(
  agency: string,
  stored: Pick<CalendarDocument, "revision" | "content"> | null,
): CalendarDefinition {
  if (stored) return definitionFrom(agency, `r${stored.revision}`, stored.content);
  return agency === city ? cityCalendar : { agency, version: "r0", overrides: [] };
}

/** What an administrator edits of a definition. */
export function contentOf({
  agency: _agency,
  version: _version,
  ...content
}: CalendarDefinition): CalendarContent {
  return CalendarContent.parse(content);
}
