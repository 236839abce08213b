import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PublicSittings } from "../../../shared/contracts/sittings.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { paths } from "../paths.ts";

const mostInLine = 4;

type Props = {
  /** Null: every procedure. */
  readonly codes: readonly string[] | null;
  readonly names: PublicSittings["procedures"];
};

/** What a sitting is for: said in a line where it is short, else one tap away. */
export function TakenProcedures({ codes, names }: Props) {
  const { t } = useTranslation("booking");
  const language = currentLanguage();
  if (codes === null) return <p>{t("plan.takesAll")}</p>;
  const shown = names.filter(({ code }) => codes.includes(code));
  if (shown.length <= mostInLine) {
    return <p>{t("plan.takes", { what: shown.map(({ name }) => name[language]).join(", ") })}</p>;
  }
  return (
    <details className="after-hours-takes">
      <summary>{t("plan.takesMany", { count: shown.length })}</summary>
      <ul>
        {shown.map(({ code, name }) => (
          <li key={code}>
            <Link to={paths.procedure(code)}>{name[language]}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
