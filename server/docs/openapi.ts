import { z } from "zod";
import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi";
import { Session, SignIn } from "../../shared/contracts/accounts.ts";
import {
  CalendarMoves,
  CalendarReply,
  PreviewCalendar,
  SaveCalendar,
} from "../../shared/contracts/calendars.ts";
import { DeadlinePreview, PreviewDeadline } from "../../shared/contracts/deadlines.ts";
import { MessageList } from "../../shared/contracts/deliveries.ts";
import {
  CommandReply,
  DossierCommand,
  DossierView,
  IntakeReply,
  NewDossier,
  QueueCounts,
  QueueQuery,
  QueueReply,
} from "../../shared/contracts/dossiers.ts";
import { AdvanceClock, ClockState, Office } from "../../shared/contracts/office.ts";
import { ReceiptsQuery } from "../../shared/contracts/papers.ts";
import { Procedure, ProcedureList, ProcedureQuery } from "../../shared/contracts/procedures.ts";
import { Promises, PromisesQuery } from "../../shared/contracts/promises.ts";
import { LookUp, Snapshot } from "../../shared/contracts/tracking.ts";
import { devicePaths } from "./device-paths.ts";
import { publicScreenPaths } from "./public-screen-paths.ts";
import { followerPaths } from "./follower-paths.ts";
import { onlinePaths } from "./online-paths.ts";
import { deliveryPaths } from "./delivery-paths.ts";
import { operation } from "./operation.ts";
import { peoplePaths } from "./people-paths.ts";
import { sittingPaths } from "./sitting-paths.ts";
import { officePaths } from "./office-paths.ts";
import { workflowPaths } from "./workflow-paths.ts";

const paths: ZodOpenApiPathsObject = {
  ...peoplePaths,
  ...sittingPaths,
  ...onlinePaths,
  ...officePaths,
  ...followerPaths,
  ...workflowPaths,
  ...deliveryPaths,
  ...devicePaths,
  ...publicScreenPaths,
  "/api/session": {
    post: operation({
      summary: "Sign in; sets the session cookie. 401 `code-required` asks for a one-time code as well",
      body: SignIn,
      reply: Session,
      open: true,
    }),
    get: operation({ summary: "Who is signed in", reply: Session }),
    delete: operation({ summary: "Sign out", status: 204 }),
  },
  "/api/office": {
    get: operation({ summary: "The office this screen stands in", reply: Office, open: true }),
  },
  "/api/procedures": {
    get: operation({
      summary: "Find procedures; diacritics may be left out",
      query: ProcedureQuery,
      reply: ProcedureList,
      open: true,
    }),
  },
  "/api/procedures/{code}": {
    get: operation({
      summary: "One procedure, all its versions",
      path: ["code"],
      reply: Procedure,
      open: true,
    }),
  },
  "/api/procedures/{code}/promises": {
    get: operation({
      summary: "What would be promised if accepted now, or when the office looks next",
      path: ["code"],
      query: PromisesQuery,
      reply: Promises,
      open: true,
    }),
  },
  "/api/dossiers": {
    post: operation({
      summary: "Take a dossier in (clerk)",
      body: NewDossier,
      reply: IntakeReply,
      status: 201,
      headers: ["Idempotency-Key"],
    }),
    get: operation({ summary: "A page of a queue, or of a search", query: QueueQuery, reply: QueueReply }),
  },
  "/api/dossiers/counts": { get: operation({ summary: "How many stand in each queue", reply: QueueCounts }) },
  "/api/dossiers/{ref}": {
    get: operation({ summary: "All of a dossier", path: ["ref"], reply: DossierView }),
  },
  "/api/dossiers/{ref}/commands": {
    post: operation({
      summary: "Give a command; 409 names the status and what is allowed",
      path: ["ref"],
      headers: ["If-Match"],
      body: DossierCommand,
      reply: CommandReply,
    }),
  },
  "/api/dossiers/{ref}/receipt.pdf": {
    get: operation({ summary: "Form 1 as PDF", path: ["ref"], file: "application/pdf" }),
  },
  "/api/dossiers/{ref}/files/{id}": {
    get: operation({
      summary: "A file that came online: PDF, JPEG or PNG",
      path: ["ref", "id"],
      file: "application/octet-stream",
    }),
  },
  "/api/receipts.pdf": {
    get: operation({
      summary: "Form 1 of several dossiers (`refs`, separated by commas) as one PDF",
      query: ReceiptsQuery,
      file: "application/pdf",
    }),
  },
  "/api/dossiers/{ref}/supplement.pdf": {
    get: operation({
      summary: "Form 2 as PDF, while papers are missing",
      path: ["ref"],
      file: "application/pdf",
    }),
  },
  "/api/dossiers/{ref}/refusal.pdf": {
    get: operation({ summary: "Form 3 as PDF, once it is refused", path: ["ref"], file: "application/pdf" }),
  },
  "/api/dossiers/{ref}/stop.pdf": {
    get: operation({ summary: "Form 5 as PDF, once it was stopped", path: ["ref"], file: "application/pdf" }),
  },
  "/api/dossiers/{ref}/control-slip.pdf": {
    get: operation({ summary: "Form 6 as PDF: every hop so far", path: ["ref"], file: "application/pdf" }),
  },
  "/api/dossiers/{ref}/apology.pdf": {
    get: operation({
      summary: "Form 4 as PDF, a draft until the apology is made",
      path: ["ref"],
      file: "application/pdf",
    }),
  },
  "/api/tracking": {
    post: operation({
      summary: "Look a dossier up by its receipt",
      body: LookUp,
      reply: Snapshot,
      headers: ["X-Kiosk-Token"],
      open: true,
    }),
    get: operation({
      summary: "The snapshot again, with a renewed ticket",
      reply: Snapshot,
      headers: ["Authorization"],
      open: true,
    }),
  },
  "/api/messages": {
    get: operation({ summary: "What the message gateway sent (administrator)", reply: MessageList }),
  },
  "/api/deadlines/preview": {
    post: operation({
      summary: "When would it be ready, and why",
      body: PreviewDeadline,
      reply: DeadlinePreview,
      open: true,
    }),
  },
  "/api/calendar/{agency}.ics": {
    get: operation({
      summary: "Days off and make-up days, to subscribe to (iCalendar)",
      path: ["agency"],
      query: z.object({ lang: z.enum(["vi", "en"]).optional() }),
      file: "text/calendar",
      open: true,
    }),
  },
  "/api/calendars/{agency}": {
    get: operation({
      summary: "The working calendar of an agency or of the `city` (administrator)",
      path: ["agency"],
      reply: CalendarReply,
    }),
    put: operation({
      summary: "Save it; the worker then recomputes what is open (administrator)",
      path: ["agency"],
      headers: ["If-Match"],
      body: SaveCalendar,
      reply: CalendarReply,
    }),
  },
  "/api/calendars/{agency}/preview": {
    post: operation({
      summary: "Which open dossiers would move, before anything is saved (administrator)",
      path: ["agency"],
      body: PreviewCalendar,
      reply: CalendarMoves,
    }),
  },
};

const demoPaths: ZodOpenApiPathsObject = {
  "/api/demo/clock": {
    get: operation({ summary: "Business time of the demo office", reply: ClockState, open: true }),
    post: operation({ summary: "Move it forward (administrator)", body: AdvanceClock, reply: ClockState }),
  },
};

/** The API as OpenAPI 3.1, made from the contracts that the server parses by. */
export function openApiDocument(options: {
  readonly demo: boolean;
  readonly cookieName: string;
}): ReturnType<typeof createDocument> {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Motcua",
      version: "1",
      description:
        "The one-stop counter: dossiers from intake to return. Live: Socket.IO namespaces /tracking and, for registered screens, /device.",
      license: { name: "Apache-2.0" },
    },
    security: [{ session: [] }],
    components: { securitySchemes: { session: { type: "apiKey", in: "cookie", name: options.cookieName } } },
    paths: options.demo ? { ...paths, ...demoPaths } : paths,
  });
}
