import { describe, expect, test } from "@jest/globals";
import {
  concernsFollowers,
  returnModes,
  type DossierEvent,
  type DossierFact,
} from "../../../shared/domain/dossiers/index.ts";
import { languages, resources } from "../../../shared/i18n/index.ts";
import { followerNoticeOf } from "../../../worker/notices/follower-notice.ts";

const at = new Date("2026-11-23T02:00:00Z");
const later = new Date("2026-11-26T10:00:00Z");
const delivery = { deliveryId: "bí-mật-gói", deliveryVersion: 3 };
const takenIn = {
  agency: "H29.162",
  procedure: { key: "bí-mật-thủ-tục", code: "1.000", revision: 1, caseId: "bí-mật-ca" },
  rule: null,
  workflow: null,
  returnMode: "home",
  partiesDigest: "bí-mật-người",
  fee: 8_000,
  promise: { dueAt: later, basis: "rule" },
} as const;

const limit = { kind: "workingDays", amount: 2 } as const;
const schedule = { dueAt: later, calendarVersion: "1", provisional: false } as const;
const move = { index: 1, dueAt: later } as const;

/** One event of each kind that a dossier may have, every field that says something marked as secret. */
const facts = {
  submitted: [{ type: "submitted", ...takenIn }],
  accepted: [{ type: "accepted", ...takenIn }],
  refused: [{ type: "refused", ground: "other", note: "bí-mật-lý-do" }],
  scheduled: [{ type: "scheduled", schedule, thresholds: [] }],
  thresholdPassed: [{ type: "thresholdPassed", kind: "overdue", dueAt: at }],
  processingStarted: [{ type: "processingStarted" }],
  claimed: [{ type: "claimed" }],
  assigned: [{ type: "assigned", assignee: "bí-mật-cán-bộ" }],
  handedOver: [
    { type: "handedOver", move, assignee: "bí-mật-cán-bộ", visiting: null, note: "bí-mật-ghi-chú" },
  ],
  proposed: [{ type: "proposed", move, note: "bí-mật-ghi-chú" }],
  signed: [{ type: "signed", move, result: null }],
  returnedForCorrection: [
    { type: "returnedForCorrection", move, reason: "other", note: "bí-mật-ghi-chú", assignee: null },
  ],
  supplementRequested: [{ type: "supplementRequested", papers: 2, reason: "missing" }],
  supplementReceived: [{ type: "supplementReceived" }],
  paymentRequested: [{ type: "paymentRequested", amount: 417_000, notice: "bí-mật-thông-báo" }],
  paymentConfirmed: [{ type: "paymentConfirmed" }],
  verificationRecorded: [{ type: "verificationRecorded" }],
  stopped: [{ type: "stopped", decision: "bí-mật-quyết-định" }],
  resumed: [{ type: "resumed", decision: "bí-mật-quyết-định" }],
  processed: [{ type: "processed", result: { number: "bí-mật-số", title: "bí-mật-tên" } }],
  reopened: [{ type: "reopened", decision: "bí-mật-quyết-định" }],
  withdrawn: [{ type: "withdrawn" }],
  homeReturnPlanned: [{ type: "homeReturnPlanned", ...delivery }],
  homeReturnStarted: [{ type: "homeReturnStarted", ...delivery }],
  homeReturnFailed: [
    { type: "homeReturnFailed", attempt: 1, reason: "absent", back: false, ...delivery },
    { type: "homeReturnFailed", attempt: 2, reason: "refused", back: true, ...delivery },
    { type: "homeReturnFailed", attempt: 2, reason: "refused", back: true, held: true, ...delivery },
  ],
  homeReturnSealed: [{ type: "homeReturnSealed", ...delivery }],
  homeReturnWindowChosen: [{ type: "homeReturnWindowChosen", window: null, isSealed: true, ...delivery }],
  homeReturnCounterChosen: [
    { type: "homeReturnCounterChosen", counter: "bí-mật-quầy", isSealed: true, ...delivery },
  ],
  homeReturnComingBack: [{ type: "homeReturnComingBack", ...delivery }],
  homeReturnAtOtherCounter: [
    { type: "homeReturnAtOtherCounter", counter: "bí-mật-quầy", until: later, ...delivery },
  ],
  homeReturnInOffice: [{ type: "homeReturnInOffice", ...delivery }],
  homeReturnCameBack: [{ type: "homeReturnCameBack", ...delivery }],
  returned: [
    { type: "returned", via: "counter" },
    { type: "returned", via: "online" },
    { type: "returned", via: "home", ...delivery },
  ],
  extended: [
    { type: "extended", limit, reason: { kind: "other", note: "bí-mật-lý-do" }, was: at, newDate: later },
  ],
  apologised: [
    {
      type: "apologised",
      cause: "overdue",
      reason: { kind: "other", note: "bí-mật-lý-do" },
      was: at,
      newDate: later,
      extension: null,
    },
  ],
  receiptReissued: [{ type: "receiptReissued", generation: 2 }],
} as const satisfies Record<DossierFact["type"], readonly DossierFact[]>;

const events: readonly DossierEvent[] = Object.values(facts)
  .flat()
  .map((fact) => ({ ...fact, version: 7, at, by: { job: "bí-mật-việc" } }));
const document = { code: "H29.162-261123-0417", returnMode: "counter" } as const;

describe("What those who follow a dossier are told", () => {
  test.each(languages)(
    "is one sentence with the tail of the code and nothing of the event's words (%s)",
    (language) => {
      const told = events.flatMap((event) =>
        returnModes.map((returnMode) => followerNoticeOf(event, { ...document, returnMode }, language)),
      );
      const texts = [...new Set(told.flatMap((notice) => notice?.text ?? []))];
      expect(texts.length).toBeGreaterThan(15);
      for (const text of texts) {
        expect(text).toContain("261123-0417");
        expect(text).not.toMatch(/bí-mật|H29|417[ .]?000|1\.000/u);
        expect([text, text.match(/[.!?](?=\s|$)/gu)?.length]).toEqual([text, 1]);
      }
    },
  );

  test("is said of each event that concerns them, and of no other", () => {
    for (const event of events) {
      const says = followerNoticeOf(event, document, "vi") !== null;
      const ends = event.type === "receiptReissued";
      expect([event.type, says || ends]).toEqual([event.type, concernsFollowers(event)]);
    }
  });

  test.each(languages)(
    "has no place in any template for a name, a procedure, an address or a PIN (%s)",
    (language) => {
      const templates: readonly string[] = Object.values(resources[language].notices.follow);
      const places = templates.flatMap((text) =>
        [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name),
      );
      expect(new Set(places)).toEqual(new Set(["count", "day", "due", "hours", "link", "tail"]));
    },
  );
});
