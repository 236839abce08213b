import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Problem } from "../../../shared/contracts/problem.ts";
import type { TicketView } from "../../../shared/contracts/tickets.ts";
import type { ProcedureField } from "../../../shared/domain/procedures/index.ts";
import { isRegistered as isDevice } from "../../api/device-token.ts";
import { nextWithPlace } from "../../api/offered-sittings.ts";
import { Refused } from "../../api/request.ts";
import { drawTicket, orderTicket } from "../../api/tickets.ts";
import { sittingsKey, useSittings } from "../../api/use-sittings.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { hallAt } from "./hall.ts";

/** Where somebody is who wants a number, or has come with a ticket. */
export type Visit =
  | { readonly at: "rest" }
  | { readonly at: "choose"; readonly field: ProcedureField | null; readonly page: number }
  | { readonly at: "asking" }
  | { readonly at: "number"; readonly ticket: TicketView; readonly how: "drawn" | "arrived" }
  /** `problem`: null where the office could not be reached. */
  | { readonly at: "refused"; readonly problem: Problem | null; readonly how: "drawn" | "arrived" };

const rest: Visit = { at: "rest" };
const start: Visit = { at: "choose", field: null, page: 0 };

/** Drawing a number in the hall, and handing in a ticket that was booked. `now`: business time, epoch ms. */
export function useDraw(now: number) {
  const queries = useQueryClient();
  const [visit, setVisit] = useState<Visit>(rest);
  /** Raised with every step: an answer that comes after somebody has left is nobody's. */
  const step = useRef(0);
  const { data } = useSittings({ soon: true });
  const isRegistered = isDevice();
  const hall = isRegistered && data ? hallAt(data.items, now) : null;

  const go = (next: Visit) => {
    step.current += 1;
    setVisit(next);
  };

  async function ask(how: "drawn" | "arrived", asked: () => Promise<TicketView>, onUnknown?: () => void) {
    go({ at: "asking" });
    const mine = step.current;
    const show = (next: Visit) => {
      if (mine === step.current) go(next);
    };
    try {
      const ticket = await asked();
      show({ at: "number", ticket, how });
    } catch (error) {
      const problem = error instanceof Refused ? error.problem : null;
      const isUnknown = problem?.code === "no-match" && onUnknown !== undefined;
      if (isUnknown && mine === step.current) {
        go(rest);
        onUnknown();
      } else show({ at: "refused", problem, how });
    }
    void queries.invalidateQueries({ queryKey: sittingsKey });
  }

  return {
    visit,
    hall,
    isRegistered,
    /** The next sitting that has places left, today's included. */
    next: data ? nextWithPlace(data.items) : null,
    booking: data?.booking ?? null,
    names: data?.procedures ?? [],
    begin: () => {
      void queries.invalidateQueries({ queryKey: sittingsKey });
      go(start);
    },
    choose: (field: ProcedureField | null, page: number) => go({ at: "choose", field, page }),
    draw: (procedure: string) => {
      const sitting = hall?.today.id;
      if (sitting === undefined || visit.at === "asking") return;
      void ask("drawn", () => drawTicket(sitting, { procedure, language: currentLanguage() }));
    },
    /** `onUnknown`: the digits may have been a receipt behind something that was typed. */
    arrive: (ticket: string, onUnknown: () => void) =>
      void ask("arrived", () => orderTicket(ticket, { type: "arrive" }), onUnknown),
    /** One page or choice back; gives false where there is none. */
    back: (): boolean => {
      if (visit.at !== "choose" || visit === start || (visit.field === null && visit.page === 0))
        return false;
      go(visit.page > 0 ? { ...visit, page: visit.page - 1 } : start);
      return true;
    },
    clear: () => go(rest),
  };
}
export type Draw = ReturnType<typeof useDraw>;
