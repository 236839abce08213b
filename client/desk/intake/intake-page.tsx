import { useState } from "react";
import { useOffice } from "../shell/use-office.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useWords } from "../words/use-words.ts";
import { IntakeForm } from "./intake-form.tsx";
import { IntakeResult, type TakenIn } from "./intake-result.tsx";

/** `/desk/new`: one dossier after the other. */
export function IntakePage() {
  const { t } = useWords();
  const office = useOffice();
  const [round, setRound] = useState({ number: 0, procedureCode: "", caseId: "" });
  const [taken, setTaken] = useState<TakenIn | null>(null);
  if (taken) {
    return (
      <IntakeResult
        taken={taken}
        onNext={(same) => {
          setTaken(null);
          setRound({
            number: round.number + 1,
            procedureCode: same ? taken.procedureCode : "",
            caseId: same ? taken.caseId : "",
          });
        }}
      />
    );
  }
  // The ward is filled in where an address or a parcel needs one.
  if (!office) return <Skeleton rows={6} words={t("shell.problem.loading")} />;
  return (
    <IntakeForm
      key={round.number}
      start={round}
      ward={office.ward}
      onTaken={setTaken}
      onStartOver={() => setRound({ number: round.number + 1, procedureCode: "", caseId: "" })}
    />
  );
}
