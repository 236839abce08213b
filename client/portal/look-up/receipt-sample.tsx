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
        <svg className="receipt-sample-qr" viewBox="0 0 21 21" focusable="false">
          {["M1.5 1.5h4v4h-4z", "M15.5 1.5h4v4h-4z", "M1.5 15.5h4v4h-4z"].map((finder) => (
            <path key={finder} d={finder} />
          ))}
          <path d="M8 2h2m2 1v2M8 6h3M2 9h3m2 2h4m3-3h4m-8 5v3m3-2h5m-7 5h2m3-1v2m3-4v3" />
        </svg>
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
