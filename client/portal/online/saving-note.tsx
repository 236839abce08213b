import { useTranslation } from "react-i18next";
import { time } from "../../../shared/i18n/dates.ts";
import { ProblemNote } from "../../ui/problem.tsx";
import type { Saving } from "./use-saved-draft.ts";

/** What is kept, and since when. Only what goes wrong is announced. */
export function SavingNote({ saving, onReopen }: { readonly saving: Saving; readonly onReopen: () => void }) {
  const { t } = useTranslation("online");
  switch (saving.state) {
    case "saved":
      return (
        <p className="online-saved" data-saving="saved">
          {t("saved", { time: time(Date.parse(saving.at)) })}
        </p>
      );
    case "saving":
      return <p className="online-saved">{t("saving")}</p>;
    case "unsaved":
      return (
        <p className="online-saved" role="status">
          {t("notSaved")}
        </p>
      );
    case "changed":
      return (
        <ProblemNote title={t("changedTitle")} detail={t("changed")}>
          <button className="portal-link" type="button" onClick={onReopen}>
            {t("reopen")}
          </button>
        </ProblemNote>
      );
  }
}
