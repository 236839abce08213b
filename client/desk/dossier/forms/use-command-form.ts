import { useState } from "react";
import { useForm, type FieldValues } from "react-hook-form";
import type { z } from "zod";
import { DossierCommand, type DossierView } from "../../../../shared/contracts/dossiers.ts";
import type { DossierCommandType } from "../../../../shared/domain/dossiers/index.ts";
import { contractResolver } from "../../forms/contract-resolver.ts";
import { faultList } from "../../forms/fault-list.ts";
import { useDraft, useDraftKeeper } from "../../forms/use-draft.ts";
import { useGraceState } from "../../grace/grace.tsx";
import { useWords } from "../../words/use-words.ts";
import { nameOfAction } from "../action-words.ts";
import { useAsk } from "../use-ask.ts";

/** Names the draft of a command on a dossier. */
export const draftOfCommand = (ref: string, type: DossierCommandType) => `command ${type} ${ref}`;

/** A command's form: checked by the contract, asked with grace, kept until it has gone through. */
export function useCommandForm<V extends FieldValues>({
  view,
  type,
  values,
  start,
  toCommand,
  toField,
}: {
  readonly view: DossierView;
  readonly type: DossierCommandType;
  /** What the fields hold. */
  readonly values: z.ZodType<V>;
  readonly start: V;
  readonly toCommand: (values: V) => unknown;
  readonly toField?: (path: string, values: V) => string;
}) {
  const { t } = useWords();
  const { ask } = useAsk();
  const { current } = useGraceState();
  const key = draftOfCommand(view.ref, type);
  const draft = useDraft(key, values);
  const [begun] = useState(draft ?? start);
  const form = useForm<V, unknown, DossierCommand>({
    values: begun,
    shouldFocusError: false,
    resolver: contractResolver<V, typeof DossierCommand>({
      schema: DossierCommand,
      toContract: toCommand,
      ...(toField && { toField }),
      say: ({ path }) => {
        const field = path.replaceAll(/\.\d+/g, ".*");
        return t([`actions.form.faults.${field}`, "actions.form.faults.other"]);
      },
    }),
  });
  useDraftKeeper(form, key);
  const { errors, submitCount } = form.formState;
  return {
    form,
    frame: {
      title: nameOfAction(type, view, t),
      effect: t(`actions.effects.${type}`),
      faults: faultList(errors),
      attempt: submitCount,
      busy: (current.phase === "waiting" || current.phase === "sending") && current.order.ref === view.ref,
      onSubmit: () => void form.handleSubmit((command) => ask(view, command))(),
    },
  };
}
