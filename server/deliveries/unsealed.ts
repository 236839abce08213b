import type { Request } from "express";
import { SealedCommand, SealedFact } from "../../shared/contracts/sealed-facts.ts";
import type { FactSeal } from "../../shared/store/credentials/fact-seal.ts";
import { EdgeError } from "../http/edge-error.ts";
import { parse } from "../http/parse.ts";

/**
 * The command of a request: as it was sent, or as a phone had sealed it, where it is of this very courier and packet.
 * @throws EdgeError `sealed-unreadable`
 */
export async function unsealed(
  seal: FactSeal,
  request: Request,
  of: { readonly account: string; readonly delivery: string },
): Promise<unknown> {
  const body: unknown = request.body;
  if (typeof body !== "object" || body === null || !("sealed" in body)) return body;
  const fact = SealedFact.safeParse(await seal.open(parse(SealedCommand, body, request).sealed)).data;
  if (fact?.account !== of.account || fact.delivery !== of.delivery) throw new EdgeError("sealed-unreadable");
  return fact.command;
}
