import { Router } from "express";
import type { Redis } from "ioredis";
import type { Connection } from "mongoose";
import { driverOf } from "../../shared/store/connect.ts";

const patienceMs = 2_000;

/** `/healthz`: the process answers. `/readyz`: so do database and Redis, and it is not going down. */
export function healthRoutes(services: {
  readonly connection: Connection;
  readonly redis: Redis;
  readonly closing: () => boolean;
}): Router {
  const router = Router();

  router.get("/healthz", (_request, response) => {
    response.json({ status: "ok" });
  });

  router.get("/readyz", async (_request, response) => {
    const [mongodb, redis] = await Promise.all([
      answers(driverOf(services.connection).command({ ping: 1 })),
      answers(services.redis.ping()),
    ]);
    const ready = mongodb && redis && !services.closing();
    response.status(ready ? 200 : 503).json({ status: ready ? "ready" : "not ready", mongodb, redis });
  });

  return router;
}

async function answers(asked: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  try {
    return await Promise.race([
      asked.then(
        () => true,
        () => false,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
