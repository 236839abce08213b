import type { ReturnMode } from "../../shared/domain/dossiers/index.ts";
import type { Offer } from "./offers.ts";
import type { Fate } from "./plan-course.ts";
import type { Timetable } from "./timetable.ts";

/**
 * Deals out what may happen to a dossier, by turns instead of by chance: so that a small week has some of
 * everything too. Ask in the order of arrival.
 */
export function fatesOf({ regularAfter }: Pick<Timetable, "regularAfter">) {
  const turns = {
    withdrawn: turn(40, [8]),
    payment: turn(2, [0]),
    supplement: turn(8, [1]),
    late: turn(7, [2]),
    failsOnce: turn(5, [0]),
    failsTwice: turn(15, [1]),
  };

  return (of: {
    readonly offer: Offer;
    /** Epoch ms; null where the clerk enters the date. */
    readonly dueAt: number | null;
    /** 0 ≤ x < 1 */
    readonly mode: number;
  }): Fate => {
    const { offer, dueAt, mode } = of;
    const returnMode = returnModeOf(offer, mode);
    const short = offer.procedureCase.rule?.kind === "sameDay";
    const stop = stopOf(offer, short);
    // Only what falls due early enough can be seen to be late before the week is over.
    const canBeLate = stop === "none" && dueAt !== null && regularAfter({ at: dueAt }, 8 * 60) !== null;
    const late = canBeLate && turns.late();
    // Two tries, and the way back to the counter, need their days: what is ready on the first day has them.
    if (returnMode !== "home" || !short || late) return { returnMode, stop, late, failures: 0 };
    const twice = turns.failsTwice();
    const once = turns.failsOnce();
    return { returnMode, stop, late, failures: twice ? 2 : once ? 1 : 0 };
  };

  function stopOf({ version }: Offer, short: boolean): Fate["stop"] {
    if (short) return "none";
    if (turns.withdrawn()) return "withdrawn";
    if (version.details === "land") return turns.payment() ? "payment" : "none";
    return turns.supplement() ? "supplement" : "none";
  }
}

function returnModeOf({ version }: Offer, mode: number): ReturnMode {
  if (mode < 0.08) return "online";
  return version.homeReturn && mode < 0.38 ? "home" : "counter";
}

/** True at these places of every `length` askings, counted from 0. */
function turn(length: number, places: readonly number[]): () => boolean {
  let asked = 0;
  return () => {
    asked += 1;
    return places.includes((asked - 1) % length);
  };
}
