import { useTranslation } from "react-i18next";
import { mayBring } from "../../../shared/domain/dossiers/index.ts";
import { wordsIn } from "../../../shared/domain/procedures/index.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import type { Editing } from "./editing.ts";
import { PaperFiles } from "./paper-files.tsx";

/** The papers of the case, each with its files; an original that only exists as one can be brought. */
export function PapersStep({ editing }: { readonly editing: Editing }) {
  const { t } = useTranslation("online");
  const language = currentLanguage();
  const { chosen, fields, files, uploads, onRemove, faultAt } = editing;
  const { brought } = fields.values;
  if (!chosen || chosen.papers.length === 0) return <p>{t("papers.none")}</p>;
  return (
    <>
      <p className="portal-lead">{t("papers.lead")}</p>
      <ul className="online-papers">
        {chosen.papers.map((paper) => {
          const { id, name, required, note } = paper;
          const isFiled = files.some((file) => file.paper === id);
          return (
            <PaperFiles
              key={id}
              paper={id}
              name={wordsIn(name, language)}
              notes={note ? [wordsIn(note, language)] : []}
              isRequired={required}
              files={files}
              uploads={uploads}
              fault={faultAt(`papers.${id}`)}
              onRemove={onRemove}
            >
              {mayBring(paper) && (
                <label className="online-check">
                  <input
                    type="checkbox"
                    checked={brought.includes(id)}
                    onChange={({ target }) =>
                      fields.change({
                        brought: target.checked ? [...brought, id] : brought.filter((one) => one !== id),
                      })
                    }
                  />
                  <span>{t(isFiled ? "papers.bringLater" : "papers.bring")}</span>
                </label>
              )}
            </PaperFiles>
          );
        })}
      </ul>
    </>
  );
}
