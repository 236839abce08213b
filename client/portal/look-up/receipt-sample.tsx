import { useTranslation } from "react-i18next";
import { formatPin } from "../../../shared/domain/dossiers/pin.ts";
import { useOffice } from "../../api/use-office.ts";
import { Code } from "../../ui/code.tsx";

/** Where on the receipt the code and the PIN are: a drawing, its values made up. */
export function ReceiptSample() {
  const { t } = useTranslation("portal");
  const agency = useOffice().data?.agency;
  if (agency === undefined) return null;
  return (
    <figure className="receipt-sample" aria-hidden="true">
      <div className="receipt-sample-sheet">
        <div className="receipt-sample-qr">{t("lookUp.sampleQr")}</div>
        <dl>
          <dt>{t("lookUp.code")}</dt>
          <dd>
            <Code>{`${agency}-260817-0042`}</Code>
          </dd>
          <dt>{t("lookUp.pin")}</dt>
          <dd>
            <Code>{formatPin("K7M4PB")}</Code>
          </dd>
        </dl>
      </div>
      <figcaption>{t("lookUp.sample")}</figcaption>
    </figure>
  );
}
