import type { DeliveryCommand } from "../../../shared/contracts/deliveries.ts";
import type { Problem } from "../../../shared/contracts/problem.ts";

/** What a courier does about a refusal, as a key below `courier:outbox.advice`. */
export type Advice =
  | "received"
  | "done"
  | "callOffice"
  | "notMine"
  | "sign"
  | "scanAgain"
  | "stopped"
  | "look";

/** The office was quicker, or knows more: what that means for who stands at a door or in the street. */
export function adviceOn(command: DeliveryCommand["type"], { code, params }: Problem): Advice {
  switch (code) {
    case "delivery-forbidden-transition": {
      const state = params?.["state"];
      if (state === "delivered") return "done";
      // Handed to somebody after the counter had it in its books: only people can clear that up.
      return command === "deliver" ? "callOffice" : "received";
    }
    case "delivery-must-return":
      return command === "deliver" ? "stopped" : "received";
    case "delivery-not-yours":
    case "delivery-not-offered":
    case "not-found":
      return "notMine";
    case "delivery-pin-locked":
    case "delivery-wrong-pin":
      return "sign";
    case "delivery-wrong-seal":
      return "scanAgain";
    case "sealed-unreadable":
      return "notMine";
    default:
      return "look";
  }
}
