import type { DossierView } from "../../../shared/contracts/dossiers.ts";
import type { DossierCommandType } from "../../../shared/domain/dossiers/index.ts";
import { useGraceState } from "../grace/grace.tsx";
import type { Shortcut } from "../keys/key-store.ts";
import { useSignedIn } from "../session/signed-in.tsx";
import { useHeld } from "../session/use-held.ts";
import { useWords } from "../words/use-words.ts";
import { faces, planActions } from "./action-plan.ts";
import { nameOfAction } from "./action-words.ts";
import { useAsk } from "./use-ask.ts";

export type Action = {
  readonly id: DossierCommandType | "recall";
  readonly name: string;
  readonly key: string;
  /** The leader in whose name it is done. */
  readonly leader: string | null;
  readonly run: () => void;
};

const recallKey = "h";

/** What this person may do with a dossier now. `openForm` is called where something has to be entered first. */
export function useActions(view: DossierView | null, openForm: (type: DossierCommandType) => void) {
  const { t } = useWords();
  const { role } = useSignedIn();
  const { ask, recall } = useAsk();
  const { current } = useGraceState();
  const held = useHeld();
  if (!view) return null;

  /** An order of this dossier is under way: until it is answered nothing else can rest on what is shown. */
  const busy = (current.phase === "waiting" || current.phase === "sending") && current.order.ref === view.ref;
  const plan = planActions(view);
  const delegated = new Set(view.commands.filter((one) => one.delegated).map(({ type }) => type));
  const run = (type: DossierCommandType) => {
    switch (type) {
      case "start":
      case "claim":
      case "propose":
      case "confirmPayment":
      case "recordVerification":
      case "withdraw":
      case "reissueReceipt":
        return ask(view, { type });
      case "returnResult":
        // Where a fee is due with it, the clerk says that it is paid.
        return view.fee.due > 0 ? openForm(type) : ask(view, { type });
      case "finish":
        // Where a signature has named the result, nothing is left to enter.
        return view.result ? ask(view, { type }) : openForm(type);
      case "accept":
        // Where no rule says the date, the clerk does.
        return view.needsPromise ? openForm(type) : ask(view, { type });
      case "refuse":
      case "sign":
      case "handOver":
      case "assign":
      case "returnForCorrection":
      case "requestSupplement":
      case "receiveSupplement":
      case "requestPayment":
      case "stop":
      case "resume":
      case "reopen":
      case "extend":
      case "apologise":
        return openForm(type);
    }
  };
  const action = (type: DossierCommandType): Action => ({
    id: type,
    name: nameOfAction(type, view, t),
    key: faces[type].key,
    leader: delegated.has(type) ? (held?.leader.name ?? "") : null,
    run: () => run(type),
  });
  const { homeReturn } = view;
  const recallAction: Action[] =
    role === "clerk" && (homeReturn?.state === "planned" || homeReturn?.state === "sealed")
      ? [
          {
            id: "recall",
            name: t("dossier.delivery.recall"),
            key: recallKey,
            leader: null,
            run: () => recall(view, homeReturn.deliveryId),
          },
        ]
      : [];
  return {
    busy,
    plan,
    main: plan.main && action(plan.main),
    usual: plan.usual.map(action),
    exceptional: [...plan.exceptional.map(action), ...recallAction],
  };
}

export type Actions = NonNullable<ReturnType<typeof useActions>>;

/** The same actions as keys: the main one by Ctrl+Enter too. */
export function shortcutsOf(actions: Actions | null): readonly Shortcut[] {
  if (!actions || actions.busy) return [];
  const { main, usual, exceptional } = actions;
  const all = [...(main ? [main] : []), ...usual, ...exceptional];
  return [
    ...all.map(({ key, name, run }) => ({ name: key, words: name, run })),
    ...(main ? [{ name: "Ctrl+Enter", words: main.name, run: main.run }] : []),
  ];
}
