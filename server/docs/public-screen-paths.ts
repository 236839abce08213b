import type { ZodOpenApiPathsObject } from "zod-openapi";
import { PageLink } from "../../shared/contracts/procedures.ts";
import { Speech, Voices } from "../../shared/contracts/speech.ts";
import {
  TakeViewOver,
  ViewHandOver,
  ViewHandOverState,
  ViewTakenOver,
} from "../../shared/contracts/view-hand-over.ts";
import { operation } from "./operation.ts";

/** What a kiosk can do beside showing: go on on a phone, and read aloud. */
export const publicScreenPaths: ZodOpenApiPathsObject = {
  "/api/tracking/hand-over": {
    post: operation({
      summary: "Offer the view to a phone: an address that works once, within two minutes",
      headers: ["Authorization"],
      reply: ViewHandOver,
      status: 201,
      open: true,
    }),
  },
  "/api/tracking/hand-over/{id}": {
    get: operation({
      summary: "Whether a phone has taken it",
      path: ["id"],
      headers: ["Authorization"],
      reply: ViewHandOverState,
      open: true,
    }),
  },
  "/api/tracking/take-over": {
    post: operation({
      summary:
        "Take the view over; the pass looks the dossier up for thirty days, or until its receipt is issued anew",
      body: TakeViewOver,
      reply: ViewTakenOver,
      open: true,
    }),
  },
  "/api/procedures/{code}/link": {
    get: operation({
      summary: "The public page of a procedure with its QR code, to take along on a phone",
      path: ["code"],
      reply: PageLink,
      open: true,
    }),
  },
  "/api/speech": {
    get: operation({ summary: "The languages that the machine has a voice for", reply: Voices, open: true }),
    post: operation({
      summary: "Read one sentence of a public screen aloud; for a registered kiosk, or by ticket",
      headers: ["X-Kiosk-Token"],
      body: Speech,
      file: "audio/wav",
      open: true,
    }),
  },
};
