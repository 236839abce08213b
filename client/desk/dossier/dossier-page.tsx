import { useEffect, useRef } from "react";
import { useParams, useSearchParams } from "react-router";
import type { DossierView } from "../../../shared/contracts/dossiers.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useGrace, useGraceState } from "../grace/grace.tsx";
import { useShortcuts } from "../keys/keys.tsx";
import { useDeskMemory } from "../shell/desk-memory.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { ApologyCard } from "./apology-card.tsx";
import { DossierActions } from "./dossier-actions.tsx";
import { DossierClock } from "./dossier-clock.tsx";
import { DossierHeader } from "./dossier-header.tsx";
import { DossierPapers } from "./dossier-papers.tsx";
import { DossierRoad } from "./dossier-road.tsx";
import { CommandForm, formTypes, type FormType } from "./forms/command-form.tsx";
import { draftOfCommand } from "./forms/use-command-form.ts";
import { shortcutsOf, useActions } from "./use-actions.ts";
import { useDossier } from "./use-dossier.ts";
import { useDossierKeys } from "./use-dossier-keys.ts";
import "./dossier-page.css";

/** `/desk/d/:ref`: papers, road and actions of one dossier. */
export function DossierPage() {
  const { t } = useWords();
  const { ref = "" } = useParams();
  const { data, error, isError, refetch } = useDossier(ref);
  useDossierKeys(ref, data ?? null);
  // After a lost connection what was fetched before stays on screen.
  if (data) return <Dossier key={ref} view={data} />;
  if (!isError) return <Skeleton rows={6} words={t("dossier.loading")} />;
  return (
    <div className="dossier-problem">
      <ProblemNote {...faultOf(error, t)}>
        <Button kind="quiet" onClick={() => void refetch()}>
          {t("shell.problem.retry")}
        </Button>
      </ProblemNote>
    </div>
  );
}

function Dossier({ view }: { readonly view: DossierView }) {
  const { form, open, close } = useOpenForm(view.ref);
  const actions = useActions(view, open);
  useShortcuts("page", shortcutsOf(actions));
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.querySelector<HTMLElement>("#dossier-title")?.focus();
  }, []);
  return (
    <div className="dossier-page" ref={top}>
      <DossierHeader view={view} />
      <DossierClock view={view} />
      <div className="dossier-columns">
        <DossierPapers view={view} />
        <div className="dossier-middle">
          <Refusal dossier={view.ref} typing={form !== null} />
          <ApologyCard view={view} onSettle={() => open("apologise")} />
          {form && <CommandForm key={form} type={form} view={view} onClose={close} />}
          <DossierRoad view={view} />
        </div>
        {actions && <DossierActions view={view} actions={actions} />}
      </div>
    </div>
  );
}

/** The server's words where the last order on this dossier was refused. */
function Refusal({ dossier, typing }: { readonly dossier: string; readonly typing: boolean }) {
  const { t } = useWords();
  const { failures } = useGraceState();
  const { dismiss } = useGrace();
  const failure = failures.find(({ order }) => order.ref === dossier);
  const box = useRef<HTMLDivElement>(null);
  const refused = failure?.order.id;
  useEffect(() => {
    if (refused !== undefined) box.current?.focus();
  }, [refused]);
  if (!failure) return null;
  return (
    <div className="dossier-refusal" ref={box} tabIndex={-1}>
      <ProblemNote {...faultOf(failure.error, t)} kept={typing ? t("dossier.conflict.kept") : undefined}>
        <Button kind="quiet" onClick={() => dismiss(dossier)}>
          {t("shell.keys.close")}
        </Button>
      </ProblemNote>
    </div>
  );
}

/** Which form is open; its name is in the address, so that a list can lead straight to it. */
function useOpenForm(ref: string) {
  const [search, setSearch] = useSearchParams();
  const { drafts } = useDeskMemory();
  const { current } = useGraceState();
  const form: FormType | null = formTypes.find((type) => type === search.get("do")) ?? null;
  const done = current.phase === "done" && current.order.ref === ref ? current.order.send.command.type : null;
  const answered = useRef<number | null>(null);
  const order = current.phase === "idle" ? null : current.order.id;
  useEffect(() => {
    if (done === null || order === null || answered.current === order) return;
    answered.current = order;
    for (const type of formTypes) if (type === done) drafts.delete(draftOfCommand(ref, type));
    if (form === done) setSearch({}, { replace: true });
  }, [done, order, form, ref, drafts, setSearch]);
  return {
    form,
    open: (type: string) => setSearch({ do: type }, { replace: true }),
    close: () => setSearch({}, { replace: true }),
  };
}
