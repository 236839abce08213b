import type { z } from "zod";
import type { DossierCommand, DossierView } from "../../../shared/contracts/dossiers.ts";
import { useGrace } from "../grace/grace.tsx";
import { serialOf } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { nameOfAction } from "./action-words.ts";

type Command = z.input<typeof DossierCommand> | z.output<typeof DossierCommand>;

/** Asks something of a dossier, with five seconds of grace; it rests on the version that is on screen. */
export function useAsk() {
  const { t } = useWords();
  const grace = useGrace();
  return {
    ask: (view: DossierView, command: Command) =>
      grace.ask({
        ref: view.ref,
        serial: serialOf(view.code),
        what: nameOfAction(command.type, view, t),
        send: { to: "dossier", version: view.version, command },
      }),
    recall: (view: DossierView, deliveryId: string) =>
      grace.ask({
        ref: view.ref,
        serial: serialOf(view.code),
        what: t("dossier.delivery.recall"),
        send: { to: "delivery", deliveryId, command: { type: "recall" } },
      }),
  };
}
