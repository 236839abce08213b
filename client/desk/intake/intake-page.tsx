import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { TicketHolderView } from "../../../shared/contracts/tickets.ts";
import { request } from "../../api/request.ts";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useOffice } from "../shell/use-office.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { IntakeForm } from "./intake-form.tsx";
import { IntakeResult, type TakenIn } from "./intake-result.tsx";
import type { IntakeStart } from "./intake-values.ts";

/** `/desk/new`: one dossier after the other; with `?ticket=`, filled in with what was booked. */
export function IntakePage() {
  const [search] = useSearchParams();
  const ticket = search.get("ticket");
  return ticket === null ? <Intake /> : <OfTicket key={ticket} ticket={ticket} />;
}

function OfTicket({ ticket }: { readonly ticket: string }) {
  const { t } = useWords();
  const [sitting, number] = [
    ticket.slice(0, ticket.lastIndexOf(".")),
    ticket.slice(ticket.lastIndexOf(".") + 1),
  ];
  const { data, error, isError } = useQuery({
    queryKey: ["ticket", ticket],
    queryFn: ({ signal }) =>
      request(`/api/sittings/${encodeURIComponent(sitting)}/tickets/${number}`, TicketHolderView, { signal }),
    // Read once: it is noted each time.
    staleTime: Infinity,
  });
  if (isError) return <ProblemNote {...faultOf(error, t)} />;
  if (!data) return <Skeleton rows={6} words={t("shell.problem.loading")} />;
  const { procedure, caseId, name, phone } = data;
  return (
    <Intake
      first={{
        procedureCode: procedure,
        caseId: caseId ?? "",
        ticket: { id: ticket, name: name ?? "", phone: phone ?? "" },
      }}
    />
  );
}

const nothing: IntakeStart = { procedureCode: "", caseId: "" };

function Intake({ first = nothing }: { readonly first?: IntakeStart }) {
  const { t } = useWords();
  const office = useOffice();
  const navigate = useNavigate();
  const [round, setRound] = useState({ number: 0, start: first });
  const [taken, setTaken] = useState<TakenIn | null>(null);
  const begin = (start: IntakeStart) => setRound({ number: round.number + 1, start });
  if (taken) {
    return (
      <IntakeResult
        taken={taken}
        ofLane={first.ticket !== undefined}
        onNext={(same) => {
          // The next one of an evening is called first.
          if (first.ticket) {
            void navigate("/desk/lane");
            return;
          }
          setTaken(null);
          begin(same ? { procedureCode: taken.procedureCode, caseId: taken.caseId } : nothing);
        }}
      />
    );
  }
  // The ward is filled in where an address or a parcel needs one.
  if (!office) return <Skeleton rows={6} words={t("shell.problem.loading")} />;
  return (
    <IntakeForm
      key={round.number}
      start={round.start}
      ward={office.ward}
      onTaken={setTaken}
      onStartOver={() => begin(first)}
    />
  );
}
