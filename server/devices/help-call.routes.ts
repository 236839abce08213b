import { Router } from "express";
import type { HelpCallList, OwnHelpCallReply } from "../../shared/contracts/help-calls.ts";
import { kioskOf } from "../http/device.ts";
import { allowed } from "../http/handle.ts";
import {
  answerCall,
  callForHelp,
  callItemOf,
  callItemsOf,
  endCall,
  ownCallOf,
  type HelpCallServices,
} from "./help-calls.ts";

/** `/api/help-calls`: a kiosk calls for somebody, a clerk says that he comes. */
export function helpCallRoutes(services: HelpCallServices): Router {
  const router = Router();
  const { helpCalls } = services;

  router.use("/api/help-calls", (_request, response, next) => {
    response.set("cache-control", "no-store");
    next();
  });

  router.post("/api/help-calls", async (request, response) => {
    const { call, isNew } = await callForHelp(services, kioskOf(request));
    response.status(isNew ? 201 : 200).json(ownCallOf(call));
  });

  router.get("/api/help-calls/own", async (request, response) => {
    const { _id, name } = kioskOf(request);
    const call = await helpCalls.findStanding(_id, new Date());
    response.json({ device: name, call: call && ownCallOf(call) } satisfies OwnHelpCallReply);
  });

  router.get(
    "/api/help-calls",
    allowed("answerCalls", async (actor, _request, response) => {
      const found = await helpCalls.findAll(actor.agency, new Date());
      response.json({ items: await callItemsOf(services, found) } satisfies HelpCallList);
    }),
  );

  router.post(
    "/api/help-calls/:id/answer",
    allowed("answerCalls", async (actor, request, response) => {
      const call = await answerCall(services, actor, String(request.params["id"]));
      response.json(await callItemOf(services, call));
    }),
  );

  router.post(
    "/api/help-calls/:id/end",
    allowed("answerCalls", async (actor, request, response) => {
      const call = await endCall(services, actor, String(request.params["id"]));
      response.json(await callItemOf(services, call));
    }),
  );

  return router;
}
