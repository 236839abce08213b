import { useState } from "react";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { dayMonth } from "../../../shared/i18n/dates.ts";
import { useDossier } from "../dossier/use-dossier.ts";
import { WhyDue } from "../dossier/why-due.tsx";
import { useBusinessNow } from "../shell/use-office.tsx";
import { useWords } from "../words/use-words.ts";

/** One tap on the date: why it is this one, for the resident who asks at the counter. */
export function ResultWhy({ dossier, due }: { readonly dossier: string; readonly due: number }) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  const { data } = useDossier(open ? dossier : null);
  const now = useBusinessNow();
  const explanation = data?.explanation;
  return (
    <div className="result-why">
      <button
        type="button"
        className="button button-quiet"
        aria-expanded={open}
        aria-controls="result-why"
        onClick={() => setOpen(!open)}
      >
        {open ? t("dossier.clock.hide") : t("dossier.clock.why", { day: dayMonth(due, language) })}
      </button>
      <div id="result-why" hidden={!open}>
        {explanation && <WhyDue explanation={explanation} today={dateOf(now)} />}
        {data && !explanation && (
          <p>
            {data.promiseReason === null
              ? t("dossier.clock.noDays")
              : t("dossier.clerkPromise", { reason: data.promiseReason })}
          </p>
        )}
      </div>
    </div>
  );
}
