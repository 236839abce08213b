import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import { Code } from "../ui/code.tsx";
import { addressText } from "./address.ts";
import { PhoneButton, PhoneLink } from "./phone-button.tsx";
import { PhonePage } from "./phone-page.tsx";
import { SealScan } from "./scan/seal-scan.tsx";
import { Strip } from "./strip.tsx";
import { listPath } from "./to-list.ts";
import "./scan-page.css";

const formId = "scan-seals";

type Props = {
  readonly title: string;
  readonly hint: string;
  /** What the key says that reads what was typed. */
  readonly check: string;
  readonly left: readonly DeliveryView[];
  readonly leftTitle: string;
  /** What came of the last scan. */
  readonly done: string | null;
  readonly error: string | null;
  readonly onScan: (number: string) => void;
  /** A packet from before there were seals is chosen, not scanned. */
  readonly onUnsealed?: (packet: DeliveryView) => void;
  /** Nothing is left to scan. */
  readonly over: boolean;
  /** Instead of the scan, while it cannot be done. */
  readonly blocked?: ReactNode;
};

/** One seal after the other, until the list is empty. */
export function ScanPage(props: Props) {
  const { title, hint, check, left, leftTitle, done, error, onScan, onUnsealed, over, blocked } = props;
  const { t } = useTranslation("courier");
  return (
    <PhonePage
      title={title}
      back={listPath}
      strip={<Strip />}
      thumb={
        <>
          <PhoneLink to={listPath}>{t("stop.toList")}</PhoneLink>
          {!over && !blocked && (
            <PhoneButton look="primary" type="submit" form={formId}>
              {check}
            </PhoneButton>
          )}
        </>
      }
    >
      <div aria-live="polite">
        {done !== null && (
          <p className="phone-notice">
            <Check aria-hidden="true" size={26} strokeWidth={2.5} /> {done}
          </p>
        )}
      </div>
      {blocked ?? (!over && <SealScan formId={formId} hint={hint} error={error} onScan={onScan} />)}
      <h2 className="phone-section-title">{leftTitle}</h2>
      <ul className="scan-left">
        {left.map((packet) => (
          <li key={packet.id}>
            {packet.seal !== null && <Code>{packet.seal.number}</Code>}
            <span>{addressText(packet.address)}</span>
            {packet.seal === null && onUnsealed && (
              <PhoneButton onClick={() => onUnsealed(packet)}>
                {t("giveBack.unsealed", { place: addressText(packet.address) })}
              </PhoneButton>
            )}
          </li>
        ))}
      </ul>
    </PhonePage>
  );
}
