import { beforeAll, describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { problemCodes } from "../../shared/contracts/problem.ts";
import { openOffice } from "../support/office.ts";
import { contentAt, positionsIn } from "../support/positions.ts";

const office = openOffice();

const Content = z.record(z.string(), z.strictObject({ schema: z.record(z.string(), z.unknown()) }));
const Parameter = z.strictObject({
  name: z.string(),
  in: z.enum(["path", "query", "header"]),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema: z.record(z.string(), z.unknown()),
});
const Operation = z.strictObject({
  summary: z.string().min(5),
  security: z.array(z.unknown()).length(0).optional(),
  parameters: z.array(Parameter).optional(),
  requestBody: z.strictObject({ required: z.literal(true), content: Content }).optional(),
  responses: z.record(
    z.string(),
    z.strictObject({ description: z.string().min(1), content: Content.optional() }),
  ),
});
/** The parts of OpenAPI 3.1 that this API uses; anything else in the document is a surprise. */
const Document = z.strictObject({
  openapi: z.literal("3.1.0"),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  security: z.array(z.record(z.string(), z.array(z.never()))),
  components: z.looseObject({
    schemas: z.record(z.string(), z.unknown()),
    securitySchemes: z.record(z.string(), z.unknown()),
  }),
  paths: z.record(z.string(), z.partialRecord(z.enum(["get", "post", "put", "patch", "delete"]), Operation)),
});
type Operation = z.infer<typeof Operation>;

let raw: unknown;
let document: z.infer<typeof Document>;
let operations: (readonly [name: string, path: string, method: string, operation: Operation])[] = [];

beforeAll(async () => {
  raw = (await office.stranger.send("GET", "/api/openapi.json")).body;
  document = Document.parse(raw);
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) => [`${method} ${path}`, path, method, operation] as const,
    ),
  );
});

/** Every route of the server's source, but for the document itself and its reader. */
function routesInSource(): string[] {
  const server = join(import.meta.dirname, "..", "..", "server");
  const files = readdirSync(server, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".routes.ts"),
  );
  const found = files.flatMap((file) => [
    ...readFileSync(join(server, file), "utf8").matchAll(
      /router\.(get|post|put|patch|delete)\(\s*"(\/api\/[^"]*)"/g,
    ),
  ]);
  return found
    .map(([, method = "", path = ""]) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`)
    .filter((name) => !name.startsWith("get /api/docs") && name !== "get /api/openapi.json");
}

describe("The API's document", () => {
  test("lists every route of the server, and none that is not there", () => {
    const documented = operations.map(([name]) => name);
    expect(new Set(documented)).toEqual(new Set(routesInSource()));
    expect(documented.length).toBeGreaterThan(15);
  });

  test("names every path parameter, and no other", () => {
    for (const [name, path, , { parameters = [] }] of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      const declared = parameters.filter((parameter) => parameter.in === "path");
      expect([name, declared.map((parameter) => parameter.name)]).toEqual([name, inPath]);
      expect(declared.every(({ required }) => required)).toBe(true);
    }
  });

  test("points only to schemas that are there, and has none that nobody points to", () => {
    const pointers = positionsIn(raw, () => true)
      .filter((position) => position.at(-1) === "$ref")
      .map((position) => String(contentAt(raw, position)));
    const there = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(new Set(pointers)).toEqual(new Set(there));
  });

  test("says of every operation what comes back, and that what went wrong is a problem", () => {
    for (const [name, , , { responses }] of operations) {
      expect([name, Object.keys(responses).length]).toEqual([name, 2]);
      expect(responses["default"]?.content).toEqual({
        "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
      });
    }
    const codes = contentAt(document.components.schemas["Problem"], ["properties", "code", "enum"]);
    expect(codes).toEqual([...problemCodes]);
  });

  test("asks for the session's cookie where the server does, and nowhere else", async () => {
    for (const [name, path, method, { security, requestBody }] of operations) {
      const at = path.replaceAll(/\{\w+\}/g, "0123456789abcdef01234567");
      const answer = await office.stranger.send(method.toUpperCase(), at, requestBody ? {} : undefined);
      // Signing out without a session is no error, and a look at a ticket is another matter.
      const open = security !== undefined || name === "delete /api/session";
      expect([name, answer.status === 401 && contentAt(answer.body, ["code"]) === "not-signed-in"]).toEqual([
        name,
        !open,
      ]);
    }
  });

  test("is served with a page to read it, without anything from another site", async () => {
    const page = await office.stranger.send("GET", "/api/docs");
    expect(page.status).toBe(200);
    const sources = [...String(page.body).matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, source = ""]) => source,
    );
    expect(sources.length).toBeGreaterThan(2);
    for (const source of sources) {
      expect(source).toMatch(/^\/api\/docs\//);
      expect((await office.stranger.send("GET", source)).status).toBe(200);
    }
  });
});

describe("What a machine asks", () => {
  test("is answered: alive, ready, and how busy", async () => {
    expect(await office.stranger.send("GET", "/healthz")).toMatchObject({
      status: 200,
      body: { status: "ok" },
    });
    const ready = await office.stranger.send("GET", "/readyz");
    expect(ready).toMatchObject({ status: 200, body: { status: "ready", mongodb: true, redis: true } });
    const metrics = String((await office.stranger.send("GET", "/metrics")).body);
    expect(metrics).toMatch(
      /motcua_http_request_seconds_count\{method="GET",route="\/readyz",status="200"\} \d/,
    );
    expect(metrics).toMatch(/^motcua_sockets \d/m);
  });

  test("at a place that does not exist gets a problem, in whatever way it asks", async () => {
    for (const [method, path] of [
      ["GET", "/api/nothing"],
      ["POST", "/api/nothing"],
      ["PUT", "/api/session"],
      ["DELETE", "/api/dossiers"],
      ["PATCH", "/api/dossiers/1"],
      ["GET", "/api"],
      ["GET", "/api/%E0%A4%A"],
      ["POST", "/nowhere.txt"],
    ] as const) {
      const answer = await office.stranger.send(method, path, method === "GET" ? undefined : {});
      expect([path, answer.status, contentAt(answer.body, ["code"])]).toEqual([path, 404, "not-found"]);
      expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    }
  });

  test("hears nothing about how the server is made, and browsers are told what not to do", async () => {
    const { headers } = await office.stranger.send("GET", "/api/office");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });
});
