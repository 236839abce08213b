import type { DossierItem } from "../../../shared/contracts/dossiers.ts";
import { mostReceipts } from "../../../shared/contracts/papers.ts";
import { BlockedAction, Button } from "../../ui/button.tsx";
import { openReceipts } from "../dossier/receipt.ts";
import { useShortcuts } from "../keys/keys.tsx";
import { useWords } from "../words/use-words.ts";

/** What can be done with the marked rows of a list: their receipts as one print. */
export function MarkedBar({
  items,
  onClear,
}: {
  readonly items: readonly DossierItem[];
  readonly onClear: () => void;
}) {
  const { t } = useWords();
  const of = (name: string, count: number) => t(`queue.marked.${name}`, { count });
  const refs = items.filter(({ hasReceipt }) => hasReceipt).map(({ ref }) => ref);
  const without = items.length - refs.length;
  const tooMany = refs.length > mostReceipts;
  const print = () => {
    if (refs.length > 0 && !tooMany) openReceipts(refs);
  };
  useShortcuts("form", [
    { name: "p", words: of("print", refs.length), inLine: true, run: print },
    { name: "Escape", words: of("clear", items.length), inLine: true, run: onClear },
  ]);
  return (
    <section className="queue-marked" aria-label={of("title", items.length)}>
      <p aria-live="polite">{of("title", items.length)}</p>
      {tooMany ? (
        <BlockedAction name={of("print", refs.length)} why={of("tooMany", mostReceipts)} />
      ) : (
        <Button keyName="p" disabled={refs.length === 0} onClick={print}>
          {of("print", refs.length)}
        </Button>
      )}
      <Button kind="quiet" onClick={onClear}>
        {of("clear", items.length)}
      </Button>
      {without > 0 && <p className="queue-marked-note">{of("without", without)}</p>}
    </section>
  );
}
