import type { z } from "zod";
import type { QueryClient } from "@tanstack/react-query";
import { CommandReply, type DossierCommand } from "../../../shared/contracts/dossiers.ts";
import { DeliveryReply } from "../../../shared/contracts/deliveries.ts";
import { request } from "../../api/request.ts";

/** Something a person has asked for and that is about to be sent. */
export type Order = {
  /** Grows with every order, so that asking the same twice is two orders. */
  readonly id: number;
  readonly ref: string;
  readonly serial: string;
  /** What is asked, in words: "Bắt đầu xử lý". */
  readonly what: string;
  readonly send: OrderTarget;
};

type Command = z.input<typeof DossierCommand> | z.output<typeof DossierCommand>;

export type OrderTarget =
  /** The same for many, one after the other: what is refused keeps none of the others from going through. */
  | {
      readonly to: "dossiers";
      readonly items: readonly { readonly ref: string; readonly serial: string; readonly version: number }[];
      readonly command: Command;
    }
  | {
      readonly to: "dossier";
      readonly version: number;
      readonly command: Command;
    }
  | { readonly to: "delivery"; readonly deliveryId: string; readonly command: { readonly type: "recall" } };

/** Sends an order and has everything refetched that may have changed. */
export async function sendOrder({ ref, send }: Order, queries: QueryClient): Promise<void> {
  try {
    if (send.to === "dossier") await give(ref, send.version, send.command);
    else if (send.to === "dossiers") await giveMany(send.items, send.command);
    else {
      await request(`/api/deliveries/${encodeURIComponent(send.deliveryId)}/commands`, DeliveryReply, {
        method: "POST",
        body: send.command,
      });
    }
  } finally {
    // After a refusal too: it usually means that somebody else was faster.
    void refetchDossier(ref, queries);
  }
}

/** Some of many were refused: which, and why. */
export class SomeRefused extends Error {
  override readonly name = "SomeRefused";
  readonly total: number;
  readonly refused: readonly { readonly serial: string; readonly error: unknown }[];

  constructor(total: number, refused: SomeRefused["refused"]) {
    super(`${refused.length} of ${total} were refused`);
    this.total = total;
    this.refused = refused;
  }
}

async function giveMany(
  items: readonly { readonly ref: string; readonly serial: string; readonly version: number }[],
  command: Command,
): Promise<void> {
  const refused: { serial: string; error: unknown }[] = [];
  for (const { ref, serial, version } of items) {
    try {
      await give(ref, version, command);
    } catch (error) {
      refused.push({ serial, error });
    }
  }
  if (refused.length > 0) throw new SomeRefused(items.length, refused);
}

async function give(ref: string, version: number, command: Command): Promise<void> {
  await request(`/api/dossiers/${encodeURIComponent(ref)}/commands`, CommandReply, {
    method: "POST",
    body: command,
    headers: { "if-match": `"${version}"` },
  });
}

export async function refetchDossier(ref: string, queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ["dossier", ref] }),
    queries.invalidateQueries({ queryKey: ["queue"] }),
    queries.invalidateQueries({ queryKey: ["counts"] }),
  ]);
}
