import { X } from "lucide-react";
import { useFieldArray, useFormContext } from "react-hook-form";
import type { ProcedureCase } from "../../../shared/contracts/procedures.ts";
import { Button } from "../../ui/button.tsx";
import { Stepper } from "../forms/stepper.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useWords } from "../words/use-words.ts";
import { IntakePart } from "./intake-part.tsx";
import type { IntakeValues } from "./intake-values.ts";
import "./papers-part.css";

const kinds = ["originals", "certified", "copies"] as const;

/** The papers of the case with their counts, and whatever else is handed in. */
export function PapersPart({ procedureCase }: { readonly procedureCase: ProcedureCase }) {
  const { t, pick } = useWords();
  const { control } = useFormContext<IntakeValues>();
  const { fields, append, remove } = useFieldArray({ control, name: "papers", keyName: "key" });
  const listed = new Map(procedureCase.papers.map((paper) => [paper.id, paper]));
  return (
    <IntakePart title={t("intake.papers.title")}>
      <table className="intake-papers span-4">
        <caption>{t("intake.papers.hint")}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t("intake.papers.title")}</span>
            </th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {t(`intake.papers.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field, at) => {
            const paper = listed.get(field.id === "" ? "" : field.id);
            const name = paper ? pick(paper.name) : t("intake.papers.otherName");
            return (
              <tr key={field.key}>
                <th scope="row">
                  {paper ? (
                    <>
                      {name}
                      {!paper.required && (
                        <span className="intake-soft">, {t("intake.papers.optional")}</span>
                      )}
                      {paper.note && <span className="intake-soft paper-note">{pick(paper.note)}</span>}
                    </>
                  ) : (
                    <span className="other-paper">
                      <TextField name={`papers.${at}.name`} label={name} maxLength={300} />
                      <Button
                        kind="quiet"
                        aria-label={t("intake.papers.remove", { name })}
                        onClick={() => remove(at)}
                      >
                        <X size={18} strokeWidth={2} aria-hidden="true" />
                      </Button>
                    </span>
                  )}
                </th>
                {kinds.map((kind) => (
                  <td key={kind} data-label={t(`intake.papers.${kind}`)}>
                    <Stepper name={`papers.${at}.${kind}`} label={t(`intake.papers.${kind}Of`, { name })} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {procedureCase.papers.length === 0 && <p className="intake-soft span-4">{t("intake.papers.none")}</p>}
      <div className="papers-end span-4">
        <Button
          onClick={() =>
            append(
              { id: "", name: "", originals: 1, certified: 0, copies: 0 },
              { focusName: `papers.${fields.length}.name` },
            )
          }
        >
          {t("intake.papers.add")}
        </Button>
        <span className="papers-sets">
          {t("intake.papers.sets")}
          <Stepper name="sets" label={t("intake.papers.sets")} min={1} max={20} />
        </span>
      </div>
    </IntakePart>
  );
}
