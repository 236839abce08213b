import { Link, useNavigate } from "react-router";
import type { DossierItem, DossierView } from "../../../shared/contracts/dossiers.ts";
import { Button } from "../../ui/button.tsx";
import { Code } from "../../ui/code.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { KeyCap } from "../../ui/key-hint.tsx";
import { PeekPane } from "../../ui/peek-pane.tsx";
import { StateMark } from "../../ui/state-mark.tsx";
import { sayPaper } from "../dossier/paper-words.ts";
import { shortcutsOf, useActions, type Actions } from "../dossier/use-actions.ts";
import { useDossier } from "../dossier/use-dossier.ts";
import { useLater } from "../forms/use-later.ts";
import { useShortcuts } from "../keys/keys.tsx";
import { useBusinessNow } from "../shell/use-office.tsx";
import { dayAndTime, ms, phoneInGroups } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { dossierPath } from "../words/paths.ts";
import { sayState } from "./where-words.ts";
import "./queue-peek.css";

const settleMs = 200;

/** A look at the selected dossier; all of it is fetched once the selection has come to rest. */
export function QueuePeek({ item }: { readonly item: DossierItem | null }) {
  const { t, pick, language } = useWords();
  // Running down a list fetches nothing on the way.
  const rested = useLater(item?.ref ?? null, settleMs);
  const { data } = useDossier(rested);
  const view = data && data.ref === item?.ref ? data : null;
  const navigate = useNavigate();
  const actions = useActions(view, (type) => void navigate(`${dossierPath(item?.ref ?? "")}?do=${type}`));
  useShortcuts("page", shortcutsOf(actions));
  if (!item) {
    return (
      <PeekPane label={t("queue.peek.label")}>
        <p className="peek-none">{t("queue.peek.none")}</p>
      </PeekPane>
    );
  }
  const state = sayState(item, t, language);
  return (
    <PeekPane label={t("queue.peek.label")} actions={<PeekActions item={item} actions={actions} />}>
      <p className="peek-code">
        <Code>{item.code}</Code>
      </p>
      <h2 className="peek-title">{pick(item.procedure.name)}</h2>
      <p className="peek-state">
        <StateMark status={item.status} />
        <span>
          {state.status}
          {state.where}
        </span>
      </p>
      <Facts item={item} view={view} />
      {view && <Papers view={view} />}
    </PeekPane>
  );
}

function Facts({ item, view }: { readonly item: DossierItem; readonly view: DossierView | null }) {
  const { t, language } = useWords();
  const now = useBusinessNow();
  const of = (name: string) => t(`queue.peek.${name}`);
  const moved = item.dueAt !== null && item.dueAt !== item.promisedAt;
  return (
    <FactList
      facts={[
        { name: of("submitter"), value: view?.submitter.name ?? item.ownerName },
        {
          name: of("phone"),
          value: view && <span className="peek-digits">{phoneInGroups(view.submitter.phone)}</span>,
        },
        { name: of("accepted"), value: dayAndTime(ms(item.acceptedAt), now, language) },
        { name: of("promised"), value: dayAndTime(ms(item.promisedAt), now, language), strong: !moved },
        { name: of("due"), value: moved && dayAndTime(ms(item.dueAt ?? ""), now, language), strong: true },
        {
          name: of("returnAt"),
          value: view?.homeAddress?.line ?? t(`dossier.people.returnModes.${item.returnMode}`),
        },
      ]}
    />
  );
}

function Papers({ view }: { readonly view: DossierView }) {
  const { t } = useWords();
  const missing = view.missing;
  return (
    <section className="peek-papers">
      <h3>{t(missing.length > 0 ? "queue.peek.missing" : "queue.peek.papers")}</h3>
      <ul>
        {missing.length > 0
          ? missing.map(({ name }) => <li key={name}>{name}</li>)
          : view.papers.map((paper) => (
              <li key={paper.name}>
                {paper.name}, {sayPaper(paper, t)}
              </li>
            ))}
      </ul>
      {missing.length === 0 && view.papers.length === 0 && <p>{t("dossier.papers.none")}</p>}
    </section>
  );
}

const shownActions = 2;

function PeekActions({ item, actions }: { readonly item: DossierItem; readonly actions: Actions | null }) {
  const { t } = useWords();
  return (
    <>
      {actions?.main && (
        <Button kind="primary" keyName="Ctrl+Enter" onClick={actions.main.run} disabled={actions.busy}>
          {actions.main.name}
        </Button>
      )}
      {actions?.usual.slice(0, shownActions).map(({ id, name, key, run }) => (
        <Button key={id} keyName={key} onClick={run} disabled={actions.busy}>
          {name}
        </Button>
      ))}
      <Link className="button" to={dossierPath(item.ref)}>
        {t("queue.peek.open")}
        <KeyCap name="Enter" hidden />
      </Link>
    </>
  );
}
