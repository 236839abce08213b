import { ConfirmSecondFactor, RecoveryCodes, type SecondFactorBegun } from "../../../shared/contracts/me.ts";
import { request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { Code } from "../../ui/code.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { useWords } from "../words/use-words.ts";
import { ProofForm } from "./proof-form.tsx";
import { takeFocus } from "./take-focus.ts";

/** The secret goes into an authenticator, and its first code comes back: only then are codes in force. */
export function SetUp({
  begun: { qr, secret, uri },
  onConfirmed,
  onLeft,
}: {
  readonly begun: SecondFactorBegun;
  readonly onConfirmed: (codes: readonly string[]) => void;
  readonly onLeft: () => void;
}) {
  const { t } = useWords();
  return (
    <>
      <h3 ref={takeFocus} tabIndex={-1}>
        {t("me.factor.scan")}
      </h3>
      <div className="me-set-up">
        <QrCode rows={qr} label={t("me.factor.qr")} />
        <div>
          <p>{t("me.factor.type")}</p>
          <p className="me-secret">
            <Code>{secret}</Code>
          </p>
          <p>
            <a href={uri}>{t("me.factor.open")}</a>
          </p>
        </div>
      </div>
      <h3>{t("me.factor.confirm")}</h3>
      <ProofForm
        name="confirm"
        schema={ConfirmSecondFactor}
        codeHint={t("me.factor.notYet")}
        submit={t("me.factor.turnOn")}
        send={async (body) => {
          const { codes } = await request("/api/me/second-factor", RecoveryCodes, { method: "PUT", body });
          onConfirmed(codes);
        }}
      >
        <Button kind="quiet" onClick={onLeft}>
          {t("me.factor.leave")}
        </Button>
      </ProofForm>
    </>
  );
}
