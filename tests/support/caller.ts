import type { z } from "zod";
import {
  CommandReply,
  DossierView,
  IntakeReply,
  type DossierCommand,
} from "../../shared/contracts/dossiers.ts";
import { DeliveryList, DeliveryReply, type DeliveryCommand } from "../../shared/contracts/deliveries.ts";
import { Problem } from "../../shared/contracts/problem.ts";
import { Snapshot } from "../../shared/contracts/tracking.ts";
import type { ADossier } from "./a-dossier.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON where it is JSON, else the text. */
  readonly body: unknown;
}

type Words = Readonly<Record<string, string>>;

/** Somebody who talks to the office over HTTP: with a session's cookie, or a stranger without one. */
export interface Caller {
  readonly cookie: string;
  readonly send: (method: string, path: string, body?: unknown, headers?: Words) => Promise<Answer>;
  /** Takes a dossier in. @throws Error when the office says no */
  readonly takeIn: (dossier: ADossier, headers?: Words) => Promise<IntakeReply>;
  readonly see: (ref: string) => Promise<DossierView>;
  /** Gives a command; without `seen` it rests on the version that is true now. */
  readonly command: (
    ref: string,
    command: z.input<typeof DossierCommand>,
    seen?: number,
  ) => Promise<CommandReply>;
  readonly packets: () => Promise<DeliveryList["items"]>;
  readonly carry: (
    id: string,
    command: z.input<typeof DeliveryCommand>,
    headers?: Words,
  ) => Promise<DeliveryReply>;
  readonly track: (secret: { code: string; pin: string } | { token: string }) => Promise<Snapshot>;
}

export function callerAt(baseUrl: string, cookie = ""): Caller {
  async function send(method: string, path: string, body?: unknown, headers: Words = {}): Promise<Answer> {
    const raw = typeof body === "string" ? body : body instanceof Uint8Array ? Uint8Array.from(body) : null;
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: {
        ...(cookie && { cookie }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: raw ?? JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get("content-type") ?? "");
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  async function good<S extends z.ZodType>(schema: S, asked: Promise<Answer>): Promise<z.output<S>> {
    const { status, body } = await asked;
    if (status >= 300) throw new Error(`the office said ${status}: ${JSON.stringify(body)}`);
    return schema.parse(body);
  }

  const see = (ref: string) => good(DossierView, send("GET", `/api/dossiers/${ref}`));
  return {
    cookie,
    send,
    see,
    takeIn: (dossier, headers) => good(IntakeReply, send("POST", "/api/dossiers", dossier, headers)),
    command: async (ref, command, seen) => {
      const version = seen ?? (await see(ref)).version;
      return good(
        CommandReply,
        send("POST", `/api/dossiers/${ref}/commands`, command, { "if-match": `"${version}"` }),
      );
    },
    packets: async () => (await good(DeliveryList, send("GET", "/api/deliveries"))).items,
    carry: (id, command, headers) =>
      good(DeliveryReply, send("POST", `/api/deliveries/${id}/commands`, command, headers)),
    track: (secret) => good(Snapshot, send("POST", "/api/tracking", secret)),
  };
}

/** Reads an answer as the problem it is. @throws Error when it is none */
export function problemIn({ status, headers, body }: Answer): Problem {
  const type = headers.get("content-type") ?? "";
  if (!type.startsWith("application/problem+json")) {
    throw new Error(`not a problem: ${status} ${type} ${JSON.stringify(body).slice(0, 500)}`);
  }
  const problem = Problem.parse(body);
  if (problem.status !== status) throw new Error(`a problem of ${problem.status} came with ${status}`);
  return problem;
}
