import { useQuery } from "@tanstack/react-query";
import { PageLink } from "../../../shared/contracts/procedures.ts";
import { versionInForce, wordsIn } from "../../../shared/domain/procedures/index.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { request } from "../../api/request.ts";
import { useProcedure, usePromises } from "../../portal/use-procedures.ts";
import type { ScreenProps } from "../draw/draw-screens.tsx";
import { LookingScreen } from "../looking-screen.tsx";
import { ChooseCaseScreen } from "./choose-case-screen.tsx";
import { FindScreen } from "./find-screen.tsx";
import { NotInForceScreen } from "./not-in-force-screen.tsx";
import { ProcedureScreen } from "./procedure-screen.tsx";
import { TakeScreen } from "./take-screen.tsx";
import type { Find } from "./use-find.ts";
import { useTranslation } from "react-i18next";
import "./find.css";
import "../draw/draw.css";

type Props = ScreenProps & { readonly find: Find; readonly now: number; readonly onBack: () => void };

/** From words to a procedure, its case, and what of it goes along. */
export function ProcedureScreens(props: Props) {
  const { code } = props.find.visit;
  return code === null ? <FindScreen {...props} /> : <OneProcedure key={code} {...props} code={code} />;
}

function OneProcedure({ find, now, onBack, code, office, ...common }: Props & { readonly code: string }) {
  const { t } = useTranslation("portal");
  const { language } = common.settings;
  const procedure = useProcedure(code);
  const promises = usePromises(code).data;
  const link = usePageLink(code);
  if (!procedure.data || !office) {
    return (
      <LookingScreen
        {...common}
        office={office}
        unreachable={procedure.error !== null}
        words={t("loading")}
      />
    );
  }
  const { data } = procedure;
  const title = wordsIn(data.plainName ?? data.name, language);
  const version = versionInForce(data, dateOf(now));
  const screen = { ...common, office, title, onBack };
  const [only] = version?.cases ?? [];
  if (!version || !only) return <NotInForceScreen {...screen} />;
  const isOneOfMany = version.cases.length > 1;
  const picked = version.cases.find(({ id }) => id === find.visit.caseId);
  const chosen = isOneOfMany ? picked : only;
  if (!chosen) return <ChooseCaseScreen {...screen} cases={version.cases} onChoose={find.choose} />;
  if (find.visit.taking) return <TakeScreen {...screen} link={link} />;
  return (
    <ProcedureScreen
      {...screen}
      now={now}
      chosen={chosen}
      isOneOfMany={isOneOfMany}
      promise={promises?.items.find(({ caseId }) => caseId === chosen.id) ?? null}
      link={link}
      onTake={find.take}
    />
  );
}

const keepMs = 5 * 60_000;

function usePageLink(code: string): PageLink | null {
  const { data } = useQuery({
    queryKey: ["procedure page", code],
    queryFn: ({ signal }) =>
      request(`/api/procedures/${encodeURIComponent(code)}/link`, PageLink, { signal }),
    staleTime: keepMs,
  });
  return data ?? null;
}
