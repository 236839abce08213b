import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { chosenCase } from "../../../shared/contracts/draft-dossier.ts";
import type { Draft, Submission } from "../../../shared/contracts/drafts.ts";
import { stillMissing } from "../../../shared/domain/dossiers/index.ts";
import { wordsIn, type ProcedureVersion } from "../../../shared/domain/procedures/index.ts";
import { Refused } from "../../api/request.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { params } from "../paths.ts";
import { usePageTitle } from "../use-page-title.ts";
import { draftFaults, slugs, steps, type DraftFault, type Step } from "./draft-faults.ts";
import { stepsOf, type Editing } from "./editing.ts";
import type { Drafts } from "./online-api.ts";
import { PapersStep } from "./papers-step.tsx";
import { ReturnStep } from "./return-step.tsx";
import { ReviewStep } from "./review-step.tsx";
import { SavingNote } from "./saving-note.tsx";
import { useFiles } from "./use-files.ts";
import { useSavedDraft } from "./use-saved-draft.ts";
import { WhatStep } from "./what-step.tsx";
import { WhoStep } from "./who-step.tsx";

type Props = {
  readonly draft: Draft;
  readonly version: ProcedureVersion;
  readonly title: string;
  readonly token: string;
  readonly drafts: Drafts;
  readonly onDone: (submission: Submission, phone: string) => void;
  readonly onReopen: () => void;
};

/** One step a page: who, what, papers, how to receive it, and once more before it goes. */
export function HandInEditor({ draft, version, title, token, drafts, onDone, onReopen }: Props) {
  const { t } = useTranslation();
  const [query, setQuery] = useSearchParams();
  const fields = useSavedDraft(draft, drafts);
  const { files, uploads, onRemove, said } = useFiles(draft, { token, drafts });
  // What was found wrong when a step was left: what is opened afterwards is not wrong yet.
  const [found, setFound] = useState<{ readonly names: readonly string[]; readonly attempt: number }>({
    names: [],
    attempt: 0,
  });
  const chosen = chosenCase(version, fields.caseId);
  const road = stepsOf(version, chosen);
  const asked = steps.find((step) => slugs[step] === query.get(params.step)) ?? "who";
  const step = draft.frozen ? "review" : road.includes(asked) ? asked : "who";
  const at = road.indexOf(step);
  usePageTitle(`${t(`online:${step}.title`)}, ${title}`, `hand in ${draft.id} ${step}`);

  const language = currentLanguage();
  const of = {
    procedureCode: draft.procedureCode,
    version,
    caseId: fields.caseId,
    phone: draft.phone,
    language,
    files,
  };
  const missing = chosen
    ? stillMissing(chosen.papers, { filed: files.map(({ paper }) => paper), brought: fields.values.brought })
    : [];
  const faults: readonly DraftFault[] = [
    ...draftFaults(fields.values, of, t),
    ...missing.map(({ id, name }) => ({
      name: `papers.${id}`,
      step: "papers" as const,
      message: t("online:papers.missingPaper", { paper: wordsIn(name, language) }),
    })),
  ];
  const shown = faults.filter(({ name }) => found.names.includes(name));
  const here = shown.filter((fault) => fault.step === step);

  const goTo = (next: Step) => {
    void fields.flush();
    setQuery({ [params.step]: slugs[next] });
  };
  const submitting = useMutation({
    mutationFn: async () => {
      // What is seen is what is handed in.
      await fields.flush();
      return drafts.submit({ id: draft.id, version: fields.version() });
    },
    onSuccess: (submission) => onDone(submission, draft.phone),
  });

  const onwards = (event: FormEvent) => {
    event.preventDefault();
    const looked = step === "review" ? road : [step];
    const wrong = faults.filter((fault) => looked.includes(fault.step));
    const [first] = wrong;
    setFound(({ names, attempt }) => ({
      names: first ? [...names, ...wrong.map(({ name }) => name)] : [],
      attempt: first ? attempt + 1 : attempt,
    }));
    if (first && !draft.frozen) {
      if (first.step !== step) goTo(first.step);
    } else if (step === "review") submitting.mutate();
    else goTo(road[at + 1] ?? "review");
  };

  const editing: Editing = {
    draft,
    version,
    chosen,
    fields,
    files,
    uploads,
    onRemove,
    faultAt: (name) => shown.find((fault) => fault.name === name)?.message ?? null,
    goTo,
  };
  const isLast = step === "review";
  return (
    <form className="online-form" onSubmit={onwards} noValidate>
      <p className="online-kicker">
        {t("online:step", { at: at + 1, of: road.length })}, {title}
      </p>
      <h1 className="portal-title">{t(`online:${step}.title`)}</h1>
      <ErrorSummary
        title={t("online:summary", { count: here.length })}
        faults={here}
        attempt={found.attempt}
      />
      {submitting.isError && <NotHandedIn error={submitting.error} />}
      <StepFields step={step} editing={editing} drafts={drafts} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className="online-buttons">
        <button className="portal-button" type="submit" disabled={submitting.isPending}>
          {t(
            isLast
              ? submitting.isPending
                ? "online:review.submitting"
                : "online:review.submit"
              : "online:next",
          )}
        </button>
        {at > 0 && !draft.frozen && (
          <button
            className="portal-button portal-button--plain"
            type="button"
            onClick={() => goTo(road[at - 1] ?? "who")}
          >
            {t("online:back")}
          </button>
        )}
      </div>
      <SavingNote saving={fields.saving} onReopen={onReopen} />
    </form>
  );
}

type StepProps = { readonly step: Step; readonly editing: Editing; readonly drafts: Drafts };

function StepFields({ step, editing, drafts }: StepProps) {
  switch (step) {
    case "who":
      return <WhoStep editing={editing} />;
    case "what":
      return <WhatStep editing={editing} />;
    case "papers":
      return <PapersStep editing={editing} />;
    case "return":
      return <ReturnStep editing={editing} />;
    case "review":
      return <ReviewStep editing={editing} drafts={drafts} />;
  }
}

function NotHandedIn({ error }: { readonly error: Error }) {
  const { t } = useTranslation();
  if (!(error instanceof Refused)) {
    return <ProblemNote title={t("portal:offline.title")} detail={t("online:review.lost")} />;
  }
  const { title, detail, errors } = error.problem;
  return (
    <ProblemNote title={title} detail={detail}>
      {errors?.map(({ path, message }) => (
        <p key={path}>{message}</p>
      ))}
    </ProblemNote>
  );
}
