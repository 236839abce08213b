import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Empty } from "../ui/empty.tsx";
import { paths } from "./paths.ts";
import { usePageTitle } from "./use-page-title.ts";

export function NotFoundPage() {
  const { t } = useTranslation("portal");
  usePageTitle(t("notFound.title"), "not-found");
  return (
    <div className="portal-column">
      <h1 className="visually-hidden">{t("notFound.title")}</h1>
      <Empty title={t("notFound.title")} next={t("notFound.next")}>
        <Link to={paths.home}>{t("notFound.home")}</Link>
      </Empty>
    </div>
  );
}
