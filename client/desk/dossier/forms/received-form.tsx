import { FormProvider } from "react-hook-form";
import { z } from "zod";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { Stepper } from "../../forms/stepper.tsx";
import { useWords } from "../../words/use-words.ts";
import { useProcedure } from "../use-procedure.ts";
import { casePapers } from "./case-papers.ts";
import type { CommandFormProps } from "./command-form.tsx";
import { FormFrame } from "./form-frame.tsx";
import { useCommandForm } from "./use-command-form.ts";

const count = z.number().or(z.nan());
const Row = z.object({ name: z.string(), originals: count, certified: count, copies: count });
type Row = z.infer<typeof Row>;
const Values = z.object({ papers: z.array(Row) });
const kinds = ["originals", "certified", "copies"] as const;

/** Counts the papers that were asked for and have now come. */
export function ReceivedForm(props: CommandFormProps) {
  const { t, language } = useWords();
  const { data, isPending } = useProcedure(props.view.procedure.code);
  if (isPending) return <Skeleton rows={3} words={t("dossier.loading")} />;
  const listed = casePapers(props.view, data ?? null, language);
  const rows = props.view.missing.map(({ name }): Row => {
    const usual = listed.find((paper) => paper.name === name);
    const { originals, certified, copies } = usual ?? { originals: 1, certified: 0, copies: 0 };
    return { name, originals, certified, copies };
  });
  return <Counts {...props} rows={rows} />;
}

function Counts({ view, onClose, rows }: CommandFormProps & { readonly rows: Row[] }) {
  const { t } = useWords();
  const { form, frame } = useCommandForm({
    view,
    type: "receiveSupplement",
    values: Values,
    start: { papers: rows },
    toCommand: ({ papers }) => ({
      type: "receiveSupplement",
      papers: papers
        .map((row) => ({ ...row, ...wholeCounts(row) }))
        .filter((row) => kinds.some((kind) => row[kind] > 0)),
    }),
  });
  return (
    <FormProvider {...form}>
      <FormFrame {...frame} onClose={onClose}>
        <p>{t("actions.form.receivedHint")}</p>
        <table className="received-papers">
          <caption className="visually-hidden">{t("actions.form.received")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("actions.form.received")}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {t(`intake.papers.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name }, at) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {kinds.map((kind) => (
                  <td key={kind}>
                    <Stepper name={`papers.${at}.${kind}`} label={t(`intake.papers.${kind}Of`, { name })} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </FormFrame>
    </FormProvider>
  );
}

/** An emptied field counts as none. */
function wholeCounts(row: Row) {
  const whole = (count: number) => (Number.isFinite(count) ? count : 0);
  return { originals: whole(row.originals), certified: whole(row.certified), copies: whole(row.copies) };
}
