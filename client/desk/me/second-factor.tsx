import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import {
  BeginSecondFactor,
  RemoveSecondFactor,
  SecondFactorBegun,
  type Me,
} from "../../../shared/contracts/me.ts";
import { mayIn } from "../../../shared/domain/accounts/index.ts";
import { fullDate } from "../../../shared/i18n/dates.ts";
import { request } from "../../api/request.ts";
import { ms } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { ProofForm } from "./proof-form.tsx";
import { RecoveryCodeList } from "./recovery-code-list.tsx";
import { SetUp } from "./set-up.tsx";

type Stage =
  | { readonly at: "rest" }
  | { readonly at: "settingUp"; readonly begun: SecondFactorBegun }
  | { readonly at: "inForce"; readonly codes: readonly string[] };

/** Few are left: time to make new ones. */
const fewCodes = 3;

/** One-time codes: set up, told once, turned off. Who lost the right to them still sees that they are on. */
export function SecondFactor({ me: { role, secondFactor } }: { readonly me: Me }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [stage, setStage] = useState<Stage>({ at: "rest" });
  const may = mayIn(role, "secondFactor");
  const look = () => queries.invalidateQueries({ queryKey: ["me"] });
  if (!may && !secondFactor) return null;
  return (
    <section className="me-section" aria-labelledby="me-factor">
      <h2 id="me-factor">{t("me.factor.title")}</h2>
      <div className="me-factor">
        {stage.at === "settingUp" && (
          <SetUp
            begun={stage.begun}
            onLeft={() => setStage({ at: "rest" })}
            onConfirmed={(codes) => {
              setStage({ at: "inForce", codes });
              void look();
            }}
          />
        )}
        {stage.at === "inForce" && (
          <RecoveryCodeList codes={stage.codes} onKept={() => setStage({ at: "rest" })} />
        )}
        {stage.at === "rest" && !secondFactor && (
          <>
            <p>{t("me.factor.why")}</p>
            <ProofForm
              name="begin"
              schema={BeginSecondFactor}
              submit={t("me.factor.begin")}
              send={(body) =>
                request("/api/me/second-factor", SecondFactorBegun, { method: "POST", body }).then((begun) =>
                  setStage({ at: "settingUp", begun }),
                )
              }
            />
          </>
        )}
        {stage.at === "rest" && secondFactor && (
          <>
            <InForce secondFactor={secondFactor} />
            {may ? (
              <details>
                <summary>{t("me.factor.off")}</summary>
                <ProofForm
                  name="off"
                  schema={RemoveSecondFactor}
                  submit={t("me.factor.off")}
                  kind="danger"
                  codeHint={t("shell.signIn.codeHint")}
                  send={async (body) => {
                    await request("/api/me/second-factor/removal", z.null(), { method: "POST", body });
                    await look();
                  }}
                />
              </details>
            ) : (
              <p>{t("me.factor.notYours")}</p>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function InForce({ secondFactor }: { readonly secondFactor: NonNullable<Me["secondFactor"]> }) {
  const { t, language } = useWords();
  const { since, recoveryLeft: count } = secondFactor;
  return (
    <>
      <p>
        <strong>{t("me.factor.on", { date: fullDate(ms(since), language) })}</strong>{" "}
        {t("me.factor.left", { count })}
      </p>
      {count <= fewCodes && <p>{t("me.factor.few")}</p>}
    </>
  );
}
