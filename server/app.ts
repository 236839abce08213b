import express, { type Express, type Router } from "express";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";
import type { RequestHandler } from "express";
import { isUpload } from "./drafts/index.ts";
import { EdgeError } from "./http/edge-error.ts";
import { problemHandler } from "./http/problem.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { isOwnOrigin } from "./realtime/own-origin.ts";

const mostBytes = "256kb";
const bodyTypes = ["application/json", "application/*+json"];
const changing = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Everything the HTTP side of the office is made of. */
export type AppServices = {
  readonly log: Logger;
  readonly trustProxy: string;
  readonly secure: boolean;
  readonly publicUrl: string | null;
  readonly measure: RequestHandler;
  readonly session: RequestHandler;
  /** Knows registered screens by their tokens. */
  readonly device: RequestHandler;
  /** Answered before any session is looked at: health, metrics, documents. */
  readonly openRoutes: readonly Router[];
  readonly routes: readonly Router[];
  readonly screens: Router;
};

/** The app: a plain function of its whole world. */
export function createApp(services: AppServices): Express {
  const app = express();
  app.disable("x-powered-by");
  // Weak tags of bodies mean nothing here: versions are sent as tags where they count.
  app.set("etag", false);
  if (services.trustProxy) app.set("trust proxy", asProxySetting(services.trustProxy));
  app.use(securityHeaders({ secure: services.secure }));
  app.use(services.measure);
  if (services.log.isLevelEnabled("debug")) app.use(requestLog(services.log));
  for (const router of services.openRoutes) app.use(router);
  app.use("/api", (request, _response, next) => {
    const foreign = changing.has(request.method) && !isOwnOrigin(request.headers, services.publicUrl);
    next(foreign ? new EdgeError("foreign-origin") : undefined);
  });
  app.use("/api", (request, _response, next) => {
    const foreign = request.get("content-length") !== "0" && request.is(bodyTypes) === false;
    next(foreign && !isUpload(request) ? new EdgeError("unsupported-media-type") : undefined);
  });
  const json = express.json({ limit: mostBytes, type: bodyTypes });
  // A file stays a stream, whatever its sender calls it.
  app.use("/api", (request, response, next) => (isUpload(request) ? next() : json(request, response, next)));
  app.use("/api", services.session);
  app.use("/api", services.device);
  for (const router of services.routes) app.use(router);
  app.use("/api", (_request, _response, next) => next(new EdgeError("not-found")));
  app.use(services.screens);
  app.use((_request, _response, next) => next(new EdgeError("not-found")));
  app.use(problemHandler(services.log));
  return app;
}

/** `TRUST_PROXY`: a number of hops, or addresses and networks separated by commas. */
function asProxySetting(text: string): number | string[] {
  return /^\d+$/.test(text) ? Number(text) : text.split(",").map((one) => one.trim());
}

/** Every request with its path alone: bodies and queries may hold names and phones. */
function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    serializers: { req: ({ method, url }) => ({ method, path: String(url).split("?")[0] }) },
    customLogLevel: () => "debug",
  });
}
