import { existsSync } from "node:fs";
import path from "node:path";
import express, { Router } from "express";
import { EdgeError } from "./edge-error.ts";

const year = 365 * 24 * 60 * 60 * 1000;

/** The built screens: hashed assets for a year, the page itself asked for anew each time. */
export function screens(directory: string): Router {
  const router = Router();
  const page = path.join(directory, "index.html");
  router.use("/assets", express.static(path.join(directory, "assets"), { immutable: true, maxAge: year }));
  router.use(express.static(directory, { index: false, maxAge: 0 }));
  // Every other path that a person may open is a screen of the one page.
  router.get(/^\/(?!api\/|socket\.io\/)/, (request, response, next) => {
    // Codes of procedures have dots (`/thu-tuc/1.004873`), and so have files that do not exist: only people ask for HTML.
    const isFile = request.path.includes(".") && request.accepts(["json", "html"]) !== "html";
    if (isFile || !existsSync(page)) {
      next(new EdgeError("not-found"));
      return;
    }
    response.set("cache-control", "no-cache").sendFile(page);
  });
  return router;
}

/** Built screens lie beside the bundled server; from source, in `dist` as well. */
export function clientDirectory(): string {
  const parent = path.dirname(import.meta.dirname);
  const dist = path.basename(parent) === "dist" ? parent : path.join(parent, "..", "dist");
  return path.join(dist, "client");
}
