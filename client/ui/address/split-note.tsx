import { useTranslation } from "react-i18next";
import { Button } from "../button.tsx";
import type { Taken } from "./use-address-split.ts";

const fields = ["number", "alley", "street", "ward"] as const;

/** Says what a whole line was taken apart into; empty until there is something to say. */
export function SplitNote({ taken, onUndo }: { readonly taken: Taken | null; readonly onUndo: () => void }) {
  const { t } = useTranslation("address");
  return (
    <div role="status" className="split-note">
      {taken && (
        <p>
          {t("split", {
            parts: fields
              .filter((field) => taken.after[field] !== "")
              .map((field) => t(`parts.${field}`, { value: taken.after[field] }))
              .join(", "),
          })}{" "}
          <Button kind="quiet" onClick={onUndo}>
            {t("undo")}
          </Button>
        </p>
      )}
    </div>
  );
}
