import { useTranslation } from "react-i18next";
import { AnswerView } from "../answer/answer-view.tsx";
import { usePageTitle } from "../use-page-title.ts";
import { LookUpForm } from "./look-up-form.tsx";
import type { Looking } from "./looking.ts";
import { ReceiptSample } from "./receipt-sample.tsx";

/** The form, or the dossier that was asked for. */
export function LookUpPage({ tracking, onLookUp, onLeave }: Looking) {
  const { t } = useTranslation("portal");
  const { snapshot, live } = tracking;
  usePageTitle(t("lookUp.pageTitle"), snapshot === null ? "look-up" : "answer");
  if (snapshot) return <AnswerView snapshot={snapshot} live={live} onLeave={onLeave} />;
  return (
    <div className="portal-column">
      <section className="look-up-page">
        <div>
          <h1 className="portal-title">{t("lookUp.title")}</h1>
          <p className="portal-lead">{t("lookUp.intro")}</p>
          <LookUpForm tracking={tracking} onLookUp={onLookUp} />
        </div>
        <ReceiptSample />
      </section>
    </div>
  );
}
