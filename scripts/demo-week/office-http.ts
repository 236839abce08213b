import { setTimeout as sleep } from "node:timers/promises";
import { Session } from "../../shared/contracts/accounts.ts";
import { Problem } from "../../shared/contracts/problem.ts";
import type { DemoAccount } from "../house/demo.ts";
import { Refusal } from "../services/say.ts";

const answerWithinMs = 30_000;
const againAfterMs = 250;
/** Time enough to start a killed server or worker by hand. */
export const patienceMs = 300_000;
/** Nobody did anything: a proxy or a server that is just going down or coming up said so. */
const notNow: ReadonlySet<number> = new Set([502, 503, 504]);

/** Nobody can say whether the request did its work: no answer came. */
export class LostAnswer extends Error {}

/** The office said no. */
export class ErrorAnswer extends Error {
  readonly status: number;
  readonly code: string;

  constructor(request: string, status: number, code: string, detail: string) {
    super(`${request}: ${status} ${code} ${detail}`.trim());
    this.status = status;
    this.code = code;
  }
}

export type Request = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The office's HTTP API as one caller uses it. */
export type Caller = {
  /** @throws LostAnswer, ErrorAnswer */
  readonly once: (request: Request) => Promise<unknown>;
  /** Asks until an answer comes: only for what may be asked twice. @throws ErrorAnswer; Refusal when patience ends */
  readonly send: (request: Request) => Promise<unknown>;
};

/** How often an answer was lost, for the record of a run. */
export type Wire = { readonly baseUrl: string; lost: number };

export function callerOf(wire: Wire, cookie?: string): Caller {
  const own = { "accept-language": "en", ...(cookie !== undefined && { cookie }) };

  async function once(request: Request): Promise<unknown> {
    const response = await exchange(wire, request, own);
    return response.body;
  }

  return { once, send: (request) => untilAnswered(wire, () => once(request)) };
}

/** @throws Refusal when the instance does not know the account any more */
export async function signIn(
  wire: Wire,
  account: DemoAccount,
): Promise<{ readonly caller: Caller; readonly account: string }> {
  const { username, password } = account;
  const request = { method: "POST", path: "/api/session", body: { username, password } } as const;
  const { body, cookie } = await untilAnswered(wire, () => exchange(wire, request, {}));
  return { caller: callerOf(wire, cookie), account: Session.parse(body).account };
}

async function untilAnswered<T>(wire: Wire, ask: () => Promise<T>): Promise<T> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof LostAnswer)) throw error;
      if (Date.now() > until) throw new Refusal(`${wire.baseUrl} does not answer: ${error.message}`);
      await sleep(againAfterMs);
    }
  }
}

async function exchange(wire: Wire, { method, path, body, headers }: Request, own: Record<string, string>) {
  const told = `${method} ${path}`;
  const lost = (why: string) => {
    wire.lost += 1;
    return new LostAnswer(`${told}: ${why}`);
  };
  const answered = fetch(`${wire.baseUrl}${path}`, {
    method,
    headers: { ...own, ...headers, ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(answerWithinMs),
  }).then(async (response) => ({ response, text: await response.text() }));
  const { response, text } = await answered.catch((error: unknown) => {
    throw lost(error instanceof Error ? error.message : String(error));
  });
  if (notNow.has(response.status)) throw lost(String(response.status));
  if (!response.ok) throw errorOf(told, response.status, text);
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return { body: text === "" ? null : (JSON.parse(text) as unknown), cookie };
}

function errorOf(told: string, status: number, text: string): ErrorAnswer {
  try {
    const { code, detail, errors } = Problem.parse(JSON.parse(text));
    const fields = errors?.map(({ path, message }) => `${path}: ${message}`).join("; ");
    return new ErrorAnswer(told, status, code, fields ?? detail ?? "");
  } catch {
    return new ErrorAnswer(told, status, "no-problem", text.slice(0, 200));
  }
}
