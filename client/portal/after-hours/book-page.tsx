import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { versionInForce, wordsIn } from "../../../shared/domain/procedures/index.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { placesIn, takes } from "../../api/offered-sittings.ts";
import { useOffice } from "../../api/use-office.ts";
import { useSittings } from "../../api/use-sittings.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { Empty } from "../../ui/empty.tsx";
import { NotYet } from "../not-yet.tsx";
import { bookPath, params, paths } from "../paths.ts";
import { usePageTitle } from "../use-page-title.ts";
import { useProcedure } from "../use-procedures.ts";
import { BookForm } from "./book-form.tsx";
import type { Holding } from "./holding.ts";
import { ProcedureChoice } from "./procedure-choice.tsx";
import "../procedure/procedure.css";
import "./after-hours.css";

type Props = Pick<Holding, "onHold">;

/** `/dat-lich`: what for, which case, when, and who; one sentence to look over, and the place is kept. */
export function BookPage({ onHold }: Props) {
  const { t } = useTranslation("booking");
  const [query] = useSearchParams();
  const code = query.get(params.procedure);
  const sitting = query.get(params.sitting);
  const sittings = useSittings({ soon: true });
  usePageTitle(t("book.title"), `book ${code ?? ""}`);
  return (
    <div className="portal-column portal-page book">
      <h1 className="portal-title">{t("book.title")}</h1>
      {!sittings.data && <NotYet error={sittings.error} />}
      {sittings.data && code === null && <ProcedureChoice sittings={sittings.data} sitting={sitting} />}
      {sittings.data && code !== null && (
        <BookFor key={code} code={code} items={sittings.data.items} onHold={onHold} />
      )}
    </div>
  );
}

type ForProps = Props & {
  readonly code: string;
  readonly items: NonNullable<ReturnType<typeof useSittings>["data"]>["items"];
};

function BookFor({ code, items, onHold }: ForProps) {
  const { t } = useTranslation("booking");
  const [query] = useSearchParams();
  const procedure = useProcedure(code);
  const office = useOffice();
  const sitting = query.get(params.sitting) ?? undefined;
  if (!procedure.data || !office.data) return <NotYet error={procedure.error ?? office.error} />;

  const { data } = procedure;
  const title = wordsIn(data.plainName ?? data.name, currentLanguage());
  const open = items.filter((one) => takes(one, code));
  const hasPlace = open.some((one) => placesIn(one) > 0);
  const version = versionInForce(data, dateOf(Date.parse(office.data.now)));
  return (
    <>
      <p className="book-what">
        <span>{t("ticket.forWhat")}:</span> <strong>{title}</strong>{" "}
        <Link to={bookPath({ sitting })}>{t("book.change")}</Link>
      </p>
      {hasPlace ? (
        <BookForm code={code} title={title} cases={version?.cases ?? []} sittings={open} onHold={onHold} />
      ) : (
        <Empty
          title={t(open.length === 0 ? "book.notTaken" : "book.allFull")}
          next={t(open.length === 0 ? "book.notTakenNext" : "book.allFullNext")}
        >
          <p>
            <Link to={paths.afterHours}>{t("book.seePlan")}</Link>
          </p>
          <p>
            <Link to={paths.procedure(code)}>{t("book.seeProcedure")}</Link>
          </p>
        </Empty>
      )}
    </>
  );
}
