import { Button } from "../../ui/button.tsx";
import { Code } from "../../ui/code.tsx";
import { useWords } from "../words/use-words.ts";
import { takeFocus } from "./take-focus.ts";

/** Told once: on screen until they are kept, and on paper. */
export function RecoveryCodeList({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}) {
  const { t } = useWords();
  return (
    <div className="me-recovery">
      <h3 ref={takeFocus} tabIndex={-1}>
        {t("me.recovery.title")}
      </h3>
      <p>{t("me.recovery.keep")}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <Code>{code}</Code>
          </li>
        ))}
      </ol>
      <div className="me-end">
        <Button kind="primary" onClick={() => window.print()}>
          {t("me.recovery.print")}
        </Button>
        <Button onClick={onKept}>{t("me.recovery.kept")}</Button>
      </div>
    </div>
  );
}
