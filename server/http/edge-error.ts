import type { edgeErrorCodes, Problem } from "../../shared/contracts/problem.ts";

/** A request that fails at the edge, before any rule of the office is asked. */
export class EdgeError extends Error {
  override readonly name = "EdgeError";
  readonly code: (typeof edgeErrorCodes)[number];
  readonly errors: Problem["errors"];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: EdgeError["code"],
    more: { readonly errors?: Problem["errors"]; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(code);
    this.code = code;
    this.errors = more.errors;
    this.headers = more.headers ?? {};
  }
}
