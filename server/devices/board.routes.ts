import { Router } from "express";
import type { BoardView } from "../../shared/contracts/board.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import { boardOf } from "../http/device.ts";
import { boardView, type BoardServices } from "./board-view.ts";

/** `/api/board`: what the board in the hall shows. */
export function boardRoutes(services: BoardServices & { readonly clock: BusinessClock }): Router {
  const router = Router();

  router.get("/api/board", async (request, response) => {
    const { agency } = boardOf(request);
    const view: BoardView = await boardView(services, { agency, now: await services.clock.now() });
    response.set("cache-control", "no-store").json(view);
  });

  return router;
}
