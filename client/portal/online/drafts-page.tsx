import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DraftItem } from "../../../shared/contracts/drafts.ts";
import { dayMonth, time, weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { Empty } from "../../ui/empty.tsx";
import { NotYet } from "../not-yet.tsx";
import { handInPath, paths } from "../paths.ts";
import { usePageTitle } from "../use-page-title.ts";
import { draftsOf, type Drafts } from "./online-api.ts";
import { PhoneStep } from "./phone-step.tsx";
import { isUnverified, usePhoneToken } from "./use-phone-token.ts";
import "./online.css";

/** `/nop-ho-so`: what this phone has begun, to go on with or to give up. */
export function DraftsPage() {
  const { t } = useTranslation("online");
  const { token, verified, forget } = usePhoneToken();
  usePageTitle(t("drafts.title"), "drafts");
  const drafts = draftsOf(token ?? "");
  const found = useQuery({
    queryKey: ["drafts", token],
    queryFn: () => drafts.list(),
    enabled: token !== null,
  });
  const unverified = token === null || isUnverified(found.error);
  return (
    <div className="portal-column portal-page online">
      <h1 className="portal-title">{t("drafts.title")}</h1>
      {unverified && <PhoneStep onVerified={verified} />}
      {!unverified && (
        <>
          <p className="portal-lead">{t("drafts.lead")}</p>
          {found.data ? <List items={found.data.items} drafts={drafts} /> : <NotYet error={found.error} />}
          <p>
            <button className="portal-link" type="button" onClick={forget}>
              {t("drafts.otherPhone")}
            </button>
          </p>
        </>
      )}
    </div>
  );
}

function List({ items, drafts }: { readonly items: readonly DraftItem[]; readonly drafts: Drafts }) {
  const { t } = useTranslation("online");
  if (items.length === 0) {
    return (
      <Empty title={t("drafts.none")} next={t("drafts.noneNext")}>
        <Link to={paths.procedures}>{t("drafts.find")}</Link>
      </Empty>
    );
  }
  return (
    <ul className="online-drafts">
      {items.map((item) => (
        <Line key={item.id} item={item} drafts={drafts} />
      ))}
    </ul>
  );
}

function Line({ item, drafts }: { readonly item: DraftItem; readonly drafts: Drafts }) {
  const { t } = useTranslation("online");
  const language = currentLanguage();
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  const title = item.title[language];
  const discarding = useMutation({
    mutationFn: () => drafts.discard(item.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ["drafts"] }),
  });
  const changed = Date.parse(item.updatedAt);
  const to = item.kind === "dossier" ? handInPath(item.procedureCode) : `${paths.answer}/${item.id}`;
  return (
    <li>
      <Link to={to}>{t("drafts.open", { title })}</Link>
      {item.kind === "answer" && <p>{t("drafts.answer")}</p>}
      <p className="portal-hint">
        {t("drafts.changed", {
          time: time(changed),
          day: weekdayDayMonth(changed, language),
          until: dayMonth(Date.parse(item.expiresAt), language),
        })}
      </p>
      {sure ? (
        <p>
          {t("drafts.sure")}{" "}
          <button className="portal-link" type="button" onClick={() => discarding.mutate()}>
            {t("drafts.yes")}
          </button>{" "}
          <button className="portal-link" type="button" onClick={() => setSure(false)}>
            {t("drafts.no")}
          </button>
        </p>
      ) : (
        !item.frozen && (
          <button
            className="portal-link"
            type="button"
            aria-label={t("drafts.removeNamed", { title })}
            onClick={() => setSure(true)}
          >
            {t("drafts.remove")}
          </button>
        )
      )}
    </li>
  );
}
