import { Router, type RequestHandler } from "express";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What is measured of this server, at `/metrics` in Prometheus' text form. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "motcua_" });
  const seconds = new Histogram({
    name: "motcua_http_request_seconds",
    help: "Time from a request to its answer, in seconds",
    labelNames: ["method", "route", "status"] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  const sockets = new Gauge({
    name: "motcua_sockets",
    help: "Screens connected to this server",
    registers: [registry],
  });

  const measure: RequestHandler = (request, response, next) => {
    const started = process.hrtime.bigint();
    response.on("finish", () => {
      // The pattern, not the path: paths hold refs, and every new one would be a new series.
      const route: unknown = request.route?.path;
      seconds.observe(
        {
          method: request.method,
          route: typeof route === "string" ? route : "other",
          status: response.statusCode,
        },
        Number(process.hrtime.bigint() - started) / 1e9,
      );
    });
    next();
  };

  function routes(connected: () => number): Router {
    const router = Router();
    router.get("/metrics", async (_request, response) => {
      sockets.set(connected());
      response.type(registry.contentType).send(await registry.metrics());
    });
    return router;
  }

  return { measure, routes };
}
