import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, useForm, useWatch, type FieldPath } from "react-hook-form";
import { NewDossier } from "../../../shared/contracts/dossiers.ts";
import { Refused } from "../../api/request.ts";
import { procedureQuery, useProcedure } from "../dossier/use-procedure.ts";
import { contractResolver } from "../forms/contract-resolver.ts";
import { useDraft, useDraftKeeper } from "../forms/use-draft.ts";
import { useDeskMemory } from "../shell/desk-memory.tsx";
import { useBusinessNow } from "../shell/use-office.tsx";
import { useWords } from "../words/use-words.ts";
import { contextOf } from "./choose-case.ts";
import { blankIntake, IntakeValues, type IntakeStart } from "./intake-values.ts";
import { sayIntakeFault } from "./say-fault.ts";
import { createIntakeSender, newIdempotencyKey, type IntakeOutcome } from "./send-intake.ts";
import { toIntakeField, toNewDossier } from "./to-new-dossier.ts";

/** The state of the intake form: what is typed, what the procedure asks for, and sending it once. */
export function useIntake({
  ward,
  start,
  onTaken,
}: {
  readonly ward: string;
  readonly start: IntakeStart;
  readonly onTaken: (outcome: IntakeOutcome, values: IntakeValues) => void;
}) {
  const { t } = useWords();
  const memory = useDeskMemory();
  const queries = useQueryClient();
  const now = useBusinessNow();
  // Whoever comes with a ticket has a draft of his own: what was begun for somebody else waits.
  const draftKey = start.ticket ? `intake ${start.ticket.id}` : "intake";
  const draft = useDraft(draftKey, IntakeValues);
  const [begun] = useState(() => ({
    resumed: draft !== null,
    values: draft ?? blankIntake(ward, start),
    send: memory.sender(draftKey, () => createIntakeSender(newIdempotencyKey())),
  }));
  /** What a procedure already fetched asks for. */
  const contextFor = (values: Pick<IntakeValues, "procedureCode" | "caseId">) =>
    contextOf(
      queries.getQueryData(procedureQuery(values.procedureCode).queryKey) ?? null,
      values.caseId,
      now,
    );
  const form = useForm<IntakeValues, unknown, NewDossier>({
    defaultValues: begun.values,
    shouldFocusError: false,
    resolver: contractResolver<IntakeValues, typeof NewDossier>({
      schema: NewDossier,
      toContract: (values) => toNewDossier(values, contextFor(values)),
      toField: toIntakeField,
      say: (issue) => sayIntakeFault(issue, t),
    }),
  });
  useDraftKeeper(form, draftKey);
  const [code, caseId] = useWatch({ control: form.control, name: ["procedureCode", "caseId"] });
  const found = useProcedure(code === "" ? null : code);
  const procedure = found.data ?? null;
  const forget = () => {
    memory.drafts.delete(draftKey);
    memory.dropSender(draftKey);
  };

  const sending = useMutation({
    mutationFn: begun.send,
    onSuccess: (outcome) => {
      forget();
      void queries.invalidateQueries({ queryKey: ["queue"] });
      void queries.invalidateQueries({ queryKey: ["counts"] });
      onTaken(outcome, form.getValues());
    },
    onError: (error) => {
      if (!(error instanceof Refused)) return;
      const values = form.getValues();
      for (const { path, message } of error.problem.errors ?? []) {
        const name = toIntakeField(path, values);
        if (isField(name, values)) form.setError(name, { type: "server", message });
      }
    },
  });
  return {
    form,
    code,
    procedure,
    procedureFault: found.error,
    context: contextOf(procedure, caseId, now),
    sending,
    resumed: begun.resumed,
    submit: () => {
      if (!sending.isPending) void form.handleSubmit((dossier) => sending.mutate(dossier))();
    },
    forget,
  };
}

const isField = (name: string, values: IntakeValues): name is FieldPath<IntakeValues> =>
  get(values, name) !== undefined;
