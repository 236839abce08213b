import express, { type Express, type Router } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";
import type { RequestHandler } from "express";
import { EdgeError } from "./http/edge-error.ts";
import { problemHandler } from "./http/problem.ts";
import { isOwnOrigin } from "./realtime/own-origin.ts";

const mostBytes = "256kb";
const changing = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Everything the HTTP side of the office is made of. */
export type AppServices = {
  readonly log: Logger;
  readonly trustProxy: string;
  readonly secure: boolean;
  readonly publicUrl: string | null;
  readonly measure: RequestHandler;
  readonly session: RequestHandler;
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
  app.use(securityHeaders(services.secure));
  app.use(services.measure);
  app.use(
    pinoHttp({
      logger: services.log,
      // Paths only: bodies and queries may hold names and phones.
      serializers: { req: ({ method, url }) => ({ method, path: String(url).split("?")[0] }) },
      customLogLevel: (_request, response, error) =>
        error || response.statusCode >= 500 ? "error" : "debug",
    }),
  );
  for (const router of services.openRoutes) app.use(router);
  app.use("/api", (request, _response, next) => {
    const foreign = changing.has(request.method) && !isOwnOrigin(request.headers, services.publicUrl);
    next(foreign ? new EdgeError("foreign-origin") : undefined);
  });
  app.use("/api", express.json({ limit: mostBytes, type: ["application/json", "application/*+json"] }));
  app.use("/api", services.session);
  for (const router of services.routes) app.use(router);
  app.use("/api", (_request, _response, next) => next(new EdgeError("not-found")));
  app.use(services.screens);
  app.use((_request, _response, next) => next(new EdgeError("not-found")));
  app.use(problemHandler(services.log));
  return app;
}

function securityHeaders(secure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        connectSrc: ["'self'", "ws:", "wss:"],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    hsts: secure,
    referrerPolicy: { policy: "no-referrer" },
  });
}

/** `TRUST_PROXY`: a number of hops, or addresses and networks separated by commas. */
function asProxySetting(text: string): number | string[] {
  return /^\d+$/.test(text) ? Number(text) : text.split(",").map((one) => one.trim());
}
