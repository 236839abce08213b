import type { ZodOpenApiPathsObject } from "zod-openapi";
import { BoardView } from "../../shared/contracts/board.ts";
import {
  ChangeDevice,
  DeviceGranted,
  DeviceItem,
  DeviceList,
  NewDevice,
} from "../../shared/contracts/devices.ts";
import {
  HelpCallItem,
  HelpCallList,
  OwnHelpCall,
  OwnHelpCallReply,
} from "../../shared/contracts/help-calls.ts";
import { operation } from "./operation.ts";

/** Registered screens, and calls for help from them. */
export const devicePaths: ZodOpenApiPathsObject = {
  "/api/devices": {
    get: operation({ summary: "The public screens of the agency (administrator)", reply: DeviceList }),
    post: operation({
      summary: "Register a screen; its token is told this once (administrator)",
      headers: ["Idempotency-Key"],
      body: NewDevice,
      reply: DeviceGranted,
      status: 201,
    }),
  },
  "/api/devices/{id}": {
    put: operation({
      summary: "Rename a screen (administrator)",
      path: ["id"],
      headers: ["If-Match"],
      body: ChangeDevice,
      reply: DeviceItem,
    }),
  },
  "/api/devices/{id}/renew": {
    post: operation({
      summary: "A new token; the one before is void at once, with its sockets (administrator)",
      path: ["id"],
      headers: ["If-Match"],
      reply: DeviceGranted,
    }),
  },
  "/api/devices/{id}/revoke": {
    post: operation({
      summary: "Revoke a screen for good; its sockets end at once (administrator)",
      path: ["id"],
      reply: DeviceItem,
    }),
  },
  "/api/board": {
    get: operation({
      summary: "What the hall may read: numbers called, results ready, days closed; for a registered board",
      headers: ["X-Kiosk-Token"],
      reply: BoardView,
      open: true,
    }),
  },
  "/api/help-calls": {
    get: operation({ summary: "Calls for help that stand in the agency (clerk)", reply: HelpCallList }),
    post: operation({
      summary: "Call for somebody of the office, at a registered kiosk; 200 where a call stands already",
      headers: ["X-Kiosk-Token"],
      reply: OwnHelpCall,
      status: 201,
      open: true,
    }),
  },
  "/api/help-calls/own": {
    get: operation({
      summary: "The call of this kiosk that stands",
      headers: ["X-Kiosk-Token"],
      reply: OwnHelpCallReply,
      open: true,
    }),
  },
  "/api/help-calls/{id}/answer": {
    post: operation({
      summary: "Say that one comes; 409 names the colleague who was first (clerk)",
      path: ["id"],
      reply: HelpCallItem,
    }),
  },
  "/api/help-calls/{id}/end": {
    post: operation({ summary: "Say that it is done (clerk)", path: ["id"], reply: HelpCallItem }),
  },
};
