import { useNavigate } from "react-router";
import type { DossierView } from "../../../shared/contracts/dossiers.ts";
import { useShortcuts } from "../keys/keys.tsx";
import { dossierPath } from "../words/paths.ts";
import { useDeskMemory } from "../shell/desk-memory.tsx";
import { useWords } from "../words/use-words.ts";
import { openReceipt } from "./receipt.ts";

/** Keys of a dossier's page: back to the list, along the list, print, copy the code. */
export function useDossierKeys(ref: string, view: DossierView | null) {
  const { t } = useWords();
  const navigate = useNavigate();
  const memory = useDeskMemory();
  const back = () => void navigate(memory.list().path);
  const step = (by: number) => {
    const list = memory.list();
    const at = list.refs.indexOf(ref);
    const next = at < 0 ? undefined : list.refs[at + by];
    if (next === undefined) return;
    memory.keepList({ ...list, selected: next });
    void navigate(dossierPath(next), { replace: true });
  };
  useShortcuts("page", [
    { name: "Escape", words: t("dossier.keys.back"), inLine: true, run: back },
    { name: "j", words: t("dossier.keys.next"), inLine: true, run: () => step(1) },
    { name: "k", words: t("dossier.keys.previous"), inLine: true, run: () => step(-1) },
    { name: "p", words: t("dossier.keys.print"), inLine: true, run: () => openReceipt(ref) },
    ...(view && "clipboard" in navigator
      ? [
          {
            name: "c",
            words: t("dossier.keys.copy"),
            inLine: true,
            run: () => void navigator.clipboard.writeText(view.code),
          },
        ]
      : []),
  ]);
}
