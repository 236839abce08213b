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

export type OrderTarget =
  | {
      readonly to: "dossier";
      readonly version: number;
      readonly command: z.input<typeof DossierCommand> | z.output<typeof DossierCommand>;
    }
  | { readonly to: "delivery"; readonly deliveryId: string; readonly command: { readonly type: "recall" } };

/** Sends an order and has everything refetched that may have changed. */
export async function sendOrder({ ref, send }: Order, queries: QueryClient): Promise<void> {
  try {
    if (send.to === "dossier") {
      await request(`/api/dossiers/${encodeURIComponent(ref)}/commands`, CommandReply, {
        method: "POST",
        body: send.command,
        headers: { "if-match": `"${send.version}"` },
      });
    } else {
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

export async function refetchDossier(ref: string, queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ["dossier", ref] }),
    queries.invalidateQueries({ queryKey: ["queue"] }),
    queries.invalidateQueries({ queryKey: ["counts"] }),
  ]);
}
