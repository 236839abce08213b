import type { DossierView } from "../../../shared/contracts/dossiers.ts";
import { commandRules } from "../../../shared/domain/dossiers/index.ts";
import { BlockedAction, Button } from "../../ui/button.tsx";
import { useSignedIn } from "../session/signed-in.tsx";
import { useWords } from "../words/use-words.ts";
import type { ActionPlan } from "./action-plan.ts";
import { notNow, othersWork } from "./action-words.ts";
import type { Action, Actions } from "./use-actions.ts";
import "./dossier-actions.css";

/** What can be done: the usual, the exceptional, and what cannot be done now and why. */
export function DossierActions({ view, actions }: { readonly view: DossierView; readonly actions: Actions }) {
  const { t } = useWords();
  const { role } = useSignedIn();
  const { main, usual, exceptional, plan, busy } = actions;
  const nothing = !main && usual.length === 0 && exceptional.length === 0;
  const readOnly = !Object.values(commandRules).some(({ roles }) => roles.includes(role));
  const roleName = t(`shell.roles.${role}`);
  return (
    <section className="dossier-actions" aria-labelledby="actions-title">
      <h2 id="actions-title">{t("actions.title")}</h2>
      {main && (
        <Button kind="primary" keyName="Ctrl+Enter" onClick={main.run} disabled={busy} data-action={main.id}>
          <ActionName action={main} />
        </Button>
      )}
      <ActionBlock actions={usual} busy={busy} label={t("actions.usual")} />
      {exceptional.length > 0 && (main ?? usual.length > 0) && <hr />}
      <ActionBlock actions={exceptional} busy={busy} label={t("actions.exceptional")} />
      {nothing && (
        <p className="actions-nothing">
          {t(readOnly ? "actions.readOnly" : "actions.nothing", { role: roleName })}
        </p>
      )}
      {plan.notNow.length > 0 && (
        <section className="actions-blocked" aria-labelledby="blocked-title">
          <h3 id="blocked-title">{t("actions.impossible")}</h3>
          <Refused refused={plan.notNow} view={view} />
        </section>
      )}
      {plan.later.length > 0 && (
        <details className="actions-blocked">
          <summary>{t("actions.later")}</summary>
          <Refused refused={plan.later} view={view} />
        </details>
      )}
      {!readOnly && plan.others.length > 0 && (
        <ul className="actions-others">
          {othersWork(plan.others, view, t).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Refused({ refused, view }: { readonly refused: ActionPlan["notNow"]; readonly view: DossierView }) {
  const { t } = useWords();
  return notNow(refused, view, t).map(({ names, why }) => <BlockedAction key={why} name={names} why={why} />);
}

function ActionBlock({
  actions,
  busy,
  label,
}: {
  readonly actions: readonly Action[];
  readonly busy: boolean;
  readonly label: string;
}) {
  if (actions.length === 0) return null;
  return (
    <ul className="actions-block" aria-label={label}>
      {actions.map((action) => (
        <li key={action.id}>
          <Button keyName={action.key} onClick={action.run} disabled={busy} data-action={action.id}>
            <ActionName action={action} />
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What it is, and in whose name where that is not one's own. */
function ActionName({ action: { name, leader } }: { readonly action: Action }) {
  const { t } = useWords();
  if (leader === null) return name;
  return (
    <>
      {name} <small>{t("actions.delegated", { name: leader })}</small>
    </>
  );
}
