import type { z } from "zod";
import { Problem } from "../../shared/contracts/problem.ts";
import { currentLanguage } from "../i18n/i18n.ts";

/** The server refused: `problem` says what and why in the caller's language. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The server could not be reached, or did not answer as it should: worth another try. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

type Call = {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
};

/**
 * Calls the office's API and parses the reply by its contract.
 * @throws Refused for a problem+json answer, Unreachable for everything else that went wrong
 */
export async function request<S extends z.ZodType>(
  path: string,
  reply: S,
  call: Call = {},
): Promise<z.output<S>> {
  const response = await send(path, call);
  const body: unknown = response.status === 204 ? null : await response.json().catch(() => undefined);
  if (!response.ok) {
    const problem = Problem.safeParse(body);
    throw problem.success ? new Refused(problem.data) : new Unreachable(String(response.status));
  }
  const parsed = reply.safeParse(body);
  if (!parsed.success) throw new Unreachable("unexpected reply");
  return parsed.data;
}

async function send(path: string, { method = "GET", body, headers, signal }: Call): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      credentials: "same-origin",
      headers: {
        accept: "application/json",
        "accept-language": currentLanguage(),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable("no connection");
  }
}

/** For react-query: a refusal is final, a lost connection is tried again three times. */
export function retryUnlessRefused(failures: number, error: Error): boolean {
  return !(error instanceof Refused) && failures < 3;
}
