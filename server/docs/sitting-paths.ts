import type { ZodOpenApiPathsObject } from "zod-openapi";
import { SittingReport, SittingReportQuery } from "../../shared/contracts/sitting-reports.ts";
import {
  CurrentSittings,
  PlanSittings,
  PreviewSittings,
  PublicSittings,
  SittingList,
  SittingOrder,
  SittingPreview,
  SittingQuery,
  SittingView,
} from "../../shared/contracts/sittings.ts";
import {
  BookTicket,
  DrawTicket,
  TicketHolderView,
  TicketOrder,
  TicketReply,
  TicketView,
} from "../../shared/contracts/tickets.ts";
import { operation } from "./operation.ts";

/** Sittings after hours, and the tickets of residents. */
export const sittingPaths: ZodOpenApiPathsObject = {
  "/api/sittings": {
    get: operation({ summary: "The agency's sittings after hours", query: SittingQuery, reply: SittingList }),
    post: operation({
      summary: "Plan sittings, all or none (administrator)",
      body: PlanSittings,
      reply: SittingList,
      status: 201,
    }),
  },
  "/api/sittings/preview": {
    post: operation({
      summary: "What stands in the way of sittings, before anything is saved (administrator)",
      body: PreviewSittings,
      reply: SittingPreview,
    }),
  },
  "/api/sittings/current": {
    get: operation({ summary: "Sittings of today, and what earlier ones have left", reply: CurrentSittings }),
  },
  "/api/sittings/public": {
    get: operation({
      summary: "When the counter is open after hours, and places left",
      reply: PublicSittings,
      open: true,
    }),
  },
  "/api/sittings/{id}/commands": {
    post: operation({
      summary: "Open, call, serve, carry over, close, hand over (roster); change, call off (administrator)",
      path: ["id"],
      body: SittingOrder,
      reply: SittingView,
    }),
  },
  "/api/sittings/{id}/tickets": {
    post: operation({
      summary: "Book a place",
      path: ["id"],
      body: BookTicket,
      reply: TicketReply,
      status: 201,
      open: true,
    }),
  },
  "/api/sittings/{id}/tickets/{number}": {
    get: operation({
      summary: "Who booked, to fill an intake in; noted as read (clerk)",
      path: ["id", "number"],
      reply: TicketHolderView,
    }),
  },
  "/api/sittings/{id}/draw": {
    post: operation({
      summary: "Draw a number in the hall, at a registered kiosk",
      path: ["id"],
      headers: ["X-Kiosk-Token"],
      body: DrawTicket,
      reply: TicketReply,
      status: 201,
      open: true,
    }),
  },
  "/api/sittings/{id}/hand-over.pdf": {
    get: operation({
      summary: "Hand-over of cash, papers and open cases, for two signatures; no names of residents",
      path: ["id"],
      file: "application/pdf",
    }),
  },
  "/api/reports/after-hours": {
    get: operation({
      summary:
        "What sittings brought and cost; without days, in the last whole week (leader, administrator, auditor)",
      query: SittingReportQuery,
      reply: SittingReport,
    }),
  },
  "/api/reports/after-hours.pdf": {
    get: operation({
      summary: "The same as a paper for the leader",
      query: SittingReportQuery,
      file: "application/pdf",
    }),
  },
  "/api/tickets": {
    get: operation({
      summary: "A ticket, by its secret",
      headers: ["Authorization"],
      reply: TicketView,
      open: true,
    }),
  },
  "/api/tickets/commands": {
    post: operation({
      summary: "Move it, give it back, or hand it in at the kiosk",
      headers: ["Authorization"],
      body: TicketOrder,
      reply: TicketReply,
      open: true,
    }),
  },
};
