import express, { Router } from "express";
import { createRequire } from "node:module";
import path from "node:path";
import { openApiDocument } from "./openapi.ts";

const swagger = path.dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Motcua API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="swagger"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;
const start = `SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#swagger" });\n`;

/** `/api/openapi.json`, and a page to read and try it. */
export function docRoutes(options: { readonly demo: boolean; readonly cookieName: string }): Router {
  const router = Router();
  // Made for the first who asks: it takes a tenth of a server's start.
  let document: ReturnType<typeof openApiDocument> | null = null;
  router.get("/api/openapi.json", (_request, response) => {
    document ??= openApiDocument(options);
    response.json(document);
  });
  router.get(["/api/docs", "/api/docs/"], (_request, response) => {
    response.type("html").send(page);
  });
  router.get("/api/docs/start.js", (_request, response) => {
    response.type("text/javascript").send(start);
  });
  router.use("/api/docs", express.static(swagger, { index: false, maxAge: "1d" }));
  return router;
}
