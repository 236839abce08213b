import type { DossierView } from "../../../shared/contracts/dossiers.ts";
import { dayMonth, weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import { Button } from "../../ui/button.tsx";
import { DueMark } from "../../ui/due-mark.tsx";
import { ms } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { faces } from "./action-plan.ts";
import { nameOfAction } from "./action-words.ts";
import { openApology } from "./receipt.ts";
import "./apology-card.css";

/** The apology the office owes, with the date it can propose; afterwards, what it has named. */
export function ApologyCard({
  view,
  onSettle,
}: {
  readonly view: DossierView;
  readonly onSettle: () => void;
}) {
  const { t, language } = useWords();
  const { apology, newDate } = view;
  const maySettle = view.commands.some(({ type, allowed }) => type === "apologise" && allowed);
  if (!apology && newDate === null) return null;
  return (
    <section className="apology-card" aria-labelledby="apology-title" data-owed={apology !== null}>
      <h2 id="apology-title">
        <DueMark kind="overdue" />
        {t(apology ? "dossier.apology.title" : "history.apologised")}
      </h2>
      {apology && (
        <p>
          {t(`dossier.apology.${apology.cause}`, { day: dayMonth(ms(apology.was), language) })}{" "}
          {t("dossier.apology.proposed", { day: weekdayDayMonth(ms(apology.proposed), language) })}
        </p>
      )}
      {!apology && newDate !== null && (
        <p>{t("dossier.apology.done", { day: weekdayDayMonth(ms(newDate), language) })}</p>
      )}
      <div className="apology-card-keys">
        {apology && maySettle && (
          <Button kind="primary" keyName={faces.apologise.key} onClick={onSettle}>
            {nameOfAction("apologise", view, t)}
          </Button>
        )}
        <Button onClick={() => openApology(view.ref)}>
          {t(apology ? "dossier.apology.print" : "dossier.apology.printFinal")}
        </Button>
      </div>
    </section>
  );
}
