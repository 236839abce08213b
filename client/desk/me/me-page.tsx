import { useQuery } from "@tanstack/react-query";
import { Me } from "../../../shared/contracts/me.ts";
import { request } from "../../api/request.ts";
import { FactList } from "../../ui/fact-list.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { faultOf } from "../words/fault-of.ts";
import { HelpSoundSection } from "../help/help-sound-section.tsx";
import { useWords } from "../words/use-words.ts";
import { OwnPassword } from "./own-password.tsx";
import { SecondFactor } from "./second-factor.tsx";
import "./me-page.css";

/** One's own account: who one is here, the password, and one-time codes. */
export function MePage() {
  const { t } = useWords();
  const { data, error, isPending, isError } = useQuery({
    queryKey: ["me"],
    queryFn: ({ signal }) => request("/api/me", Me, { signal }),
  });
  return (
    <div className="me-page">
      <h1>{t("me.title")}</h1>
      {isPending && <Skeleton rows={4} words={t("shell.problem.loading")} />}
      {isError && <ProblemNote {...faultOf(error, t)} />}
      {data && (
        <>
          <FactList
            facts={[
              { name: t("me.name"), value: data.name, strong: true },
              { name: t("me.username"), value: data.username },
              { name: t("me.role"), value: t(`shell.roles.${data.role}`) },
            ]}
          />
          <OwnPassword />
          <SecondFactor me={data} />
          <HelpSoundSection />
        </>
      )}
    </div>
  );
}
