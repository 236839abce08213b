import { useState } from "react";
import type { DossierItem } from "../../../shared/contracts/dossiers.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Field } from "../../ui/field.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useGrace, useGraceState } from "../grace/grace.tsx";
import { useShortcuts } from "../keys/keys.tsx";
import { useSignedIn } from "../session/signed-in.tsx";
import { useColleagues } from "../session/use-colleagues.ts";
import { serialOf, shortCode } from "../words/format.ts";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { DueWords } from "./due-words.tsx";
import { commonSteps, nextStepOf, receiversOf, type Target } from "./next-steps.ts";
import { useQueue } from "./use-queue.ts";
import { sayWhere } from "./where-words.ts";
import "./hand-over-page.css";

/** What stands for many in the outcomes of orders. */
const many = "hand-over";

/** At the end of a morning: everything of one's own step, to the next one or to a colleague, in one go. */
export function HandOverPage() {
  const { t } = useWords();
  const [mine, waiting] = [useQueue("mine", ""), useQueue("unclaimed", "")];
  const items = [mine, waiting].flatMap(({ data }) => data?.pages.flatMap((page) => page.items) ?? []);
  return (
    <div className="hand-over-page">
      <h1>{t("queue.handOver.title")}</h1>
      <p className="hand-over-intro">{t("queue.handOver.intro")}</p>
      {(mine.isPending || waiting.isPending) && <Skeleton rows={6} words={t("shell.problem.loading")} />}
      {mine.isError && <ProblemNote {...faultOf(mine.error, t)} />}
      <Outcome />
      {mine.data && waiting.data && items.length === 0 && (
        <Empty title={t("queue.handOver.empty")} next={t("queue.handOver.emptyNext")} />
      )}
      {items.length > 0 && <HandOver items={items} />}
    </div>
  );
}

/** Those that were refused, and why; the others have gone through. */
function Outcome() {
  const { t } = useWords();
  const { failures } = useGraceState();
  const { dismiss } = useGrace();
  const failure = failures.find(({ order }) => order.ref === many);
  if (!failure) return null;
  return (
    <ProblemNote {...faultOf(failure.error, t)}>
      <Button kind="quiet" onClick={() => dismiss(many)}>
        {t("shell.keys.close")}
      </Button>
    </ProblemNote>
  );
}

function HandOver({ items }: { readonly items: readonly DossierItem[] }) {
  const { t, pick } = useWords();
  const { ask } = useGrace();
  const { current } = useGraceState();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { agency: ours } = useSignedIn();
  const [wanted, setWanted] = useState<Target>("next");
  const [named, setNamed] = useState("");
  const [note, setNote] = useState("");
  const { data } = useColleagues();
  const chosen = items.filter(({ ref }) => !left.has(ref));
  const common = commonSteps(chosen);
  const target = common.find((id) => id === wanted) ?? "next";
  const role = receiversOf(chosen, target, ours);
  const people = data?.people.filter((person) => person.role === role) ?? [];
  // Somebody chosen for another step is nobody of this one.
  const assignee = people.find(({ account }) => account === named)?.account ?? "";
  const busy = (current.phase === "waiting" || current.phase === "sending") && current.order.ref === many;
  const of = (name: string, values: Record<string, unknown> = {}) => t(`queue.handOver.${name}`, values);

  const toggle = (ref: string) => {
    const next = new Set(left);
    if (!next.delete(ref)) next.add(ref);
    setLeft(next);
  };
  const send = () => {
    if (chosen.length === 0 || busy) return;
    ask({
      ref: many,
      serial: of("several", { count: chosen.length }),
      what: t("actions.names.handOver"),
      send: {
        to: "dossiers",
        items: chosen.map(({ ref, code, version }) => ({ ref, serial: serialOf(code), version })),
        command: {
          type: "handOver",
          step: target === "next" ? undefined : target,
          assignee: assignee === "" ? undefined : assignee,
          note: note.trim() === "" ? undefined : note,
        },
      },
    });
  };
  useShortcuts("form", [
    { name: "Ctrl+Enter", words: of("send", { count: chosen.length }), inLine: true, run: send },
  ]);

  return (
    <>
      <label className="hand-over-all">
        <input
          type="checkbox"
          checked={left.size === 0}
          onChange={() => setLeft(new Set(left.size === 0 ? items.map(({ ref }) => ref) : []))}
        />
        {of("all")}
        <span aria-live="polite">{of("chosen", { count: chosen.length })}</span>
      </label>
      <ul className="hand-over-list">
        {items.map((item) => (
          <li key={item.ref} data-chosen={!left.has(item.ref)}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(item.ref)}
                aria-label={of("one", { code: item.code })}
                onChange={() => toggle(item.ref)}
              />
              <span className="hand-over-code">{shortCode(item.code)}</span>
              <span>
                {pick(item.procedure.name)}
                <span className="hand-over-owner">{item.ownerName}</span>
              </span>
              <span>
                {sayWhere(item, t)}
                {target === "next" && <NextStep item={item} />}
              </span>
              <DueWords item={item} />
            </label>
          </li>
        ))}
      </ul>
      <div className="hand-over-form">
        <Field name="many-step" label={t("actions.form.step")}>
          {(control) => (
            <select
              {...control}
              value={target}
              onChange={(event) => {
                setWanted(common.find((id) => id === event.target.value) ?? "next");
                setNamed("");
              }}
            >
              <option value="next">{of("next")}</option>
              {common.map((id) => (
                <option key={id} value={id}>
                  {t(`dossier.steps.${id}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="many-assignee"
          label={role ? t("actions.form.person", { role: t(`shell.roles.${role}`) }) : of("people")}
          hint={role ? undefined : of("differ")}
        >
          {(control) => (
            <select {...control} value={assignee} onChange={(event) => setNamed(event.target.value)}>
              <option value="">{t("actions.form.anybody")}</option>
              {people.map((person) => (
                <option key={person.account} value={person.account}>
                  {person.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="many-note"
          label={t("actions.form.handOverNote")}
          hint={t("actions.form.handOverNoteHint")}
        >
          {(control) => (
            <input
              {...control}
              value={note}
              maxLength={500}
              autoComplete="off"
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
      </div>
      <div className="hand-over-end">
        <Button kind="primary" keyName="Ctrl+Enter" disabled={busy || chosen.length === 0} onClick={send}>
          {chosen.length === 0 ? of("least") : of("send", { count: chosen.length })}
        </Button>
        <Button onClick={() => window.print()}>{of("print")}</Button>
      </div>
    </>
  );
}

/** Where it goes, beside where it is. */
function NextStep({ item }: { readonly item: DossierItem }) {
  const { t } = useWords();
  const { id, agency } = nextStepOf(item);
  const to = t("queue.handOver.to", { step: t(`dossier.steps.${id}`) });
  return (
    <span className="hand-over-owner">
      {agency === undefined ? to : `${to}, ${t("queue.atAgency", { agency })}`}
    </span>
  );
}
